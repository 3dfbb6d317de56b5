package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RocksDB's native library: a file beside its jar, where a package put it, else kept unpacked in the user's cache, in a folder
 * named after its content. RocksDB itself would unpack it to the temporary folder at every start, and leave it there, 17 MB,
 * whenever the process is killed.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    /** What loadLibrary looks for, unlike in the jar. */
    private static final String FILE = Environment.getJniLibraryFileName("rocksdbjni");

    private static final String JAR = "jar:file:";

    private NativeLibrary() {}

    /** Falls back to RocksDB's own way where there is no cache that only this user can write to. */
    static void load() {
        try {
            Path packed = besideJar(RocksDB.class.getResource("RocksDB.class"));
            Path library = packed == null ? unpacked(cache(System.getenv())) : packed;
            RocksDB.loadLibrary(List.of(String.valueOf(library.getParent())));
        } catch (IOException | UncheckedIOException | UnsatisfiedLinkError e) {
            LOG.info("The native library is unpacked to the temporary folder, since the cache cannot be used: {}",
                    e.toString());
            RocksDB.loadLibrary();
        }
    }

    /**
     * @param type where a class of it lies: unlike the source of its code, known also when the class itself came from a cache of
     *     the JVM
     * @return null if there is none, or if the jar is no file of its own
     */
    static @Nullable Path besideJar(@Nullable URL type) {
        String address = String.valueOf(type);
        int end = address.indexOf("!/");
        if (!address.startsWith(JAR) || end < 0) {
            return null;
        }
        Path library = Path.of(URI.create(address.substring(JAR.length() - "file:".length(), end)))
                .resolveSibling(FILE);
        return Files.isRegularFile(library) ? library : null;
    }

    static Path cache(Map<String, String> environment) {
        Path listed = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment.get("LOCALAPPDATA"), listed.resolve("AppData/Local")).resolve("embedded-mongo");
        }
        Path home = folder(environment.get("HOME"), listed); // Java's own does not heed HOME
        return system.startsWith("mac")
                ? home.resolve("Library/Caches/embedded-mongo")
                : folder(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("embedded-mongo");
    }

    private static Path folder(@Nullable String wanted, Path usual) {
        return wanted != null && Path.of(wanted).isAbsolute() ? Path.of(wanted) : usual;
    }

    /**
     * The library in {@code cache}, exactly as it is in the jar, written there if need be. Many processes may do this at
     * the same time.
     *
     * @throws IOException if it cannot be written there, or others could change it
     */
    static Path unpacked(Path cache) throws IOException {
        byte[] content = content(Environment.getJniLibraryFileName("rocksdb"));
        FolderTree.createPrivate(cache);
        Path folder = cache.resolve(HexFormat.of().formatHex(sha256(content), 0, 8));
        FolderTree.createPrivate(folder);
        refuseIfOthersMayWrite(folder);
        Path library = folder.resolve(FILE);
        if (!Files.isRegularFile(library) || !Arrays.equals(content, Files.readAllBytes(library))) {
            Path draft = Files.createTempFile(folder, FILE, ".new");
            try {
                Files.write(draft, content);
                DurableFile.move(draft, library);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
        refuseIfOthersMayWrite(library);
        return library;
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream library = RocksDB.class.getResourceAsStream("/" + name)) {
            if (library == null) {
                throw new IOException("the jar has no " + name);
            }
            return library.readAllBytes();
        }
    }

    private static void refuseIfOthersMayWrite(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Path own = Files.createTempFile("embedded-mongo", ".owner");
            try {
                boolean mine = Files.getOwner(path).equals(Files.getOwner(own));
                boolean safe = Files.getPosixFilePermissions(path).stream().noneMatch(OF_OTHERS::contains);
                if (!mine || !safe) {
                    throw new IOException(path + " could be changed by others");
                }
            } finally {
                Files.delete(own);
            }
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
