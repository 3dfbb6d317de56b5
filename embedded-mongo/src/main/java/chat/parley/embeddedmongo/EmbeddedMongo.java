package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A database inside this process, kept in one folder, that any MongoDB driver can talk to.
 *
 * <p>It listens on the loopback address only. One process owns a folder at a time. All methods may be called from any
 * thread.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final FolderLock lock;
    private final WireServer server;

    private EmbeddedMongo(FolderLock lock, WireServer server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Opens the database in {@code folder}, which is made if it is missing, and starts to listen.
     *
     * @throws FolderInUse if another process, or this one, has the folder open
     * @throws UncheckedIOException if the folder cannot be used or the port is taken
     */
    public static EmbeddedMongo open(Path folder, Options options) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be made", e);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            return new EmbeddedMongo(lock, WireServer.start(new MemoryBackend(), options.port()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What a driver needs to connect; it names no database. */
    public String connectionString() {
        return connectionString("");
    }

    /** What a driver needs to connect, with {@code database} as the one it uses when it names none. */
    public String connectionString(String database) {
        return "mongodb://127.0.0.1:" + server.port() + "/" + database + "?directConnection=true";
    }

    /** Stops listening, lets running commands end, and gives the folder back. Further calls do nothing. */
    @Override
    public void close() {
        try (lock) {
            server.close();
        }
    }
}
