package chat.parley.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The folder that holds everything this server keeps. While open, no second server can use the same one. */
@Component
public class DataFolder implements AutoCloseable {

    /** Of the database in it, as the engine calls it. */
    public static final String DATABASE_NAME = "parley";

    private final Path path;
    private final FileChannel lock;

    DataFolder(StoreSettings settings) {
        path = settings.data() == null ? usual() : settings.data();
        try {
            PrivateFile.makeFolder(path);
            lock = FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path.toAbsolutePath() + " cannot be written to.", e);
        }
        takeLock();
    }

    /** The one of a server that is told no other. */
    public static Path usual() {
        return UsualDataFolder.path();
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A folder in it, made if need be, open to nobody but the owner of this process. */
    public Path privateFolder(String name) {
        var folder = path.resolve(name);
        try {
            PrivateFile.makeFolder(folder);
            return folder;
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder.toAbsolutePath() + " cannot be written to.", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void takeLock() {
        try {
            if (lock.tryLock() != null) {
                return;
            }
            lock.close();
        } catch (IOException | OverlappingFileLockException e) {
            throw inUse(e);
        }
        throw inUse(null);
    }

    private StartRefused inUse(@Nullable Exception cause) {
        return new StartRefused("The data folder " + path.toAbsolutePath() + " is in use by another Parley server.",
                cause);
    }
}
