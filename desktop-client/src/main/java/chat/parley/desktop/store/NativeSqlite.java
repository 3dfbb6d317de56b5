package chat.parley.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Where SQLite's native library lies: one copy per version, under the app's own folder. Left alone, the driver unpacks a
 * fresh copy of a megabyte into the common temporary folder at each start, and one whose process is killed stays there.
 */
final class NativeSqlite {
    private static final Logger LOG = LoggerFactory.getLogger(NativeSqlite.class);

    private NativeSqlite() {}

    /** To be called before the driver is first used; afterwards it changes nothing. */
    static synchronized void unpack(Path folder) {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return;
            }
            byte[] library = packed.readAllBytes();
            Path place = OwnerOnly.folder(folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()));
            Path file = place.resolve(name);
            // One that a crash left half or that somebody changed is replaced.
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Path fresh = Files.createTempFile(place, name, ".new", OwnerOnly.file(place));
                Files.write(fresh, library);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            System.setProperty("org.sqlite.lib.path", place.toAbsolutePath().toString());
            System.setProperty("org.sqlite.lib.name", name);
        } catch (IOException e) {
            LOG.warn("SQLite's library cannot be unpacked for good and goes to the temporary folder: {}",
                    e.toString());
        }
    }
}
