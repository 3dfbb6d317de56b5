package chat.parley.desktop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Everything the app keeps on this computer, for as long as it runs: no other Parley may use the same folders meanwhile.
 * Safe for use by many threads.
 */
public final class Profile implements AutoCloseable {
    private final Directories folders;
    private final FileChannel lockFile;
    private final SettingsFile settings;
    private final JsonFile<Writing> writing;
    private final KeptSessions sessions;
    private final CertificatesFile certificates;
    private final Map<Path, OutboxFile> outboxes = new HashMap<>();
    private final Map<Path, SqliteCache> caches = new HashMap<>();

    private Profile(Directories folders, Secrets secrets, FileChannel lockFile) {
        this.folders = folders;
        this.lockFile = lockFile;
        settings = new SettingsFile(folders.config().resolve("settings.json"));
        writing = new JsonFile<>(folders.config().resolve("writing.json"), Writing.class);
        sessions = new KeptSessions(folders.config(), secrets);
        certificates = new CertificatesFile(folders.config().resolve("certificates.json"));
    }

    /**
     * Takes possession of the folders, which need not exist, with secrets in a file among them. Blocks.
     *
     * @throws ProfileInUse if another Parley has them
     * @throws UncheckedIOException if they cannot be made or written to
     */
    public static Profile open(Directories folders) {
        return open(folders, Secrets.inFile(folders.config()));
    }

    /**
     * Takes possession of the folders, which need not exist. Blocks.
     *
     * @param secrets where the tokens of sessions are kept
     * @throws ProfileInUse if another Parley has them
     * @throws UncheckedIOException if they cannot be made or written to
     */
    public static Profile open(Directories folders, Secrets secrets) {
        try {
            OwnerOnly.folder(folders.data());
            FileChannel channel = FileChannel.open(folders.data().resolve("in-use.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new ProfileInUse(folders.data());
            }
            NativeSqlite.unpack(folders.data());
            return new Profile(folders, secrets, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the person writes. */
    public JsonFile<Writing> writing() {
        return writing;
    }

    public SettingsFile settings() {
        return settings;
    }

    /** Whose sessions outlive the app. */
    public KeptSessions sessions() {
        return sessions;
    }

    public CertificatesFile certificates() {
        return certificates;
    }

    /**
     * What is kept for that person on that server, and for nobody else: the same again while the profile is open. Its
     * files are opened when they are first used.
     *
     * @param server as {@code ServerAddress} writes it
     */
    public synchronized Kept of(String server, String userId) {
        Path folder = folders.data().resolve("accounts").resolve(name(server, userId));
        OutboxFile outbox = outboxes.computeIfAbsent(folder, _ -> new OutboxFile(folder.resolve("outbox.db")));
        SqliteCache cache = caches.compute(folder, (_, known) -> known == null || known.cleared()
                ? new SqliteCache(folder.resolve("cache.db"), userId)
                : known);
        return new Kept(outbox, cache, folder);
    }

    /** Closes the files, and leaves the folders to others. */
    @Override
    public synchronized void close() {
        try {
            outboxes.values().forEach(OutboxFile::close);
            caches.values().forEach(SqliteCache::close);
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder name that nothing a server says can lead elsewhere, and that two accounts never share. */
    private static String name(String server, String userId) {
        try {
            byte[] both = (server + "\n" + userId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            // The lock is not released: it ends with the channel, or with the process.
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
