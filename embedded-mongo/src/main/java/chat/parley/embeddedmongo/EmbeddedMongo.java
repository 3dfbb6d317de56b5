package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A database inside this process, kept in one folder, that any MongoDB driver can talk to.
 *
 * <p>It listens on the loopback address only, and answers nobody without the secret that is in the connection string and
 * new at every start. One process owns a folder at a time. All methods may be called from any
 * thread.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final FolderLock lock;
    private final CurrentBackend backend;
    private final Credentials credentials = new Credentials();
    private final WireServer server;
    private final Watch watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(Path folder, FolderLock lock, CurrentBackend backend, Options options) {
        this.lock = lock;
        this.backend = backend;
        this.server = WireServer.start(backend, credentials, options.port());
        this.watch = Watch.start(folder, backend);
    }

    /**
     * Opens the database in {@code folder}, which is made if it is missing, and starts to listen.
     *
     * @throws FolderInUse if another process, or this one, has the folder open
     * @throws StoreIncomplete if less is there than was acknowledged, unless the options accept that
     * @throws StoreFormatUnknown if another version wrote it, in a form that this one does not read
     * @throws StoreDamaged if what the folder holds cannot be read
     * @throws UncheckedIOException if the folder cannot be used or the port is taken
     */
    public static EmbeddedMongo open(Path folder, Options options) {
        return open(folder, options, Upkeep.usual());
    }

    static EmbeddedMongo open(Path folder, Options options, Upkeep upkeep) {
        return open(folder, options, upkeep, UnaryOperator.identity());
    }

    /** @param between stands between the store and its disk */
    static EmbeddedMongo open(Path folder, Options options, Upkeep upkeep, UnaryOperator<Disk> between) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be made", e);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            return listen(folder, options, lock, new CurrentBackend(folder, options, upkeep, between));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedMongo listen(Path folder, Options options, FolderLock lock, CurrentBackend backend) {
        try {
            return new EmbeddedMongo(folder, lock, backend, options);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    /**
     * What a driver needs to connect; it names no database. It holds the secret of this start: whoever reads it can read
     * and change everything, so keep it out of logs and command lines.
     */
    public String connectionString() {
        return connectionString("");
    }

    /** What a driver needs to connect, with {@code database} as the one it uses when it names none. */
    public String connectionString(String database) {
        return "mongodb://" + Credentials.USER + ":" + credentials.password() + "@127.0.0.1:" + server.port() + "/"
                + database + "?authSource=admin&authMechanism=SCRAM-SHA-256&directConnection=true";
    }

    /** What queries have cost so far. */
    public Figures figures() {
        return backend.figures();
    }

    /** What it can do at the moment. Cheap enough to ask every second. */
    public Health health() {
        return backend.health();
    }

    /**
     * Copies the database, as it is at one moment, into a new folder, while reads and writes go on. What was acknowledged
     * before this call is in the copy. A second backup waits for the first.
     *
     * @param target the folder to make; there must be nothing in it
     * @throws UncheckedIOException if there is, or the copy cannot be written; then there is no copy
     */
    public Backup backup(Path target) {
        return backend.withStore(stored -> {
            try {
                return stored.backup(target);
            } catch (IOException e) {
                throw new UncheckedIOException("The backup to " + target + " failed", e);
            }
        });
    }

    /**
     * Makes a database out of a backup, whole or not at all: every file is compared with its checksum first.
     *
     * @param folder where the database is to be; there must be none
     * @throws RestoreRefused if the backup is not whole or from a newer version, or there is a database in the folder
     * @throws FolderInUse if a process has that open
     * @throws UncheckedIOException if the files cannot be read or written
     */
    public static Backup restore(Path backup, Path folder) {
        return Offline.restore(backup, folder);
    }

    /**
     * Names the time since when nothing that was acknowledged has gone missing. It stays over restarts and crashes, and is another
     * one after a backup was restored, a damaged database salvaged, or a start on a database with a loss accepted. Whoever
     * remembers what was once here can believe it as long as this is the same.
     */
    public String lineage() {
        return backend.withStore(StoreFolder::lineage);
    }

    /** What it takes of its disk. Lists the folder, so do not ask more than once a second. */
    public Storage storage() {
        return backend.withStore(stored -> stored.store().storage());
    }

    /**
     * Waits until everything that can be read at this moment is on disk; not at all if it is. Reads see what is written before it
     * is acknowledged: whoever hands out what others will keep as true calls this between reading and answering. If the disk
     * fails, nothing more is acknowledged, and this returns.
     *
     * @return false if the disk takes longer than {@code patience}, or the thread is interrupted
     */
    public boolean awaitDurable(Duration patience) {
        return backend.withStore(stored -> {
            try {
                return stored.store().awaitWhatIsVisible(patience);
            } catch (StoreFailed e) { // which those hear who wrote
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /**
     * Reads everything and compares it: all files with their checksums, all documents with all index entries. Takes as
     * long as reading the whole database; reads and writes go on, and what they change meanwhile is not looked at.
     */
    public CheckReport check() {
        return backend.withStore(stored -> Check.of(stored.store()));
    }

    /**
     * Checks a database that is not open, without changing a file of it.
     *
     * @throws FolderInUse if it is open
     * @throws StoreIncomplete if less is there than was acknowledged
     * @throws StoreDamaged if it cannot be opened at all
     */
    public static CheckReport check(Path folder) {
        return Offline.check(folder);
    }

    /**
     * Builds the indexes anew that do not agree with the documents, and erases what belongs to nothing. No document is
     * changed. The database must not be open.
     *
     * @return what is still wrong
     * @throws FolderInUse if it is open
     * @throws StoreIncomplete if less is there than was acknowledged
     * @throws StoreDamaged if it cannot be opened at all
     */
    public static CheckReport repair(Path folder) {
        return Offline.repair(folder);
    }

    /**
     * Copies what can be read of a damaged database into a new one, past what cannot, and builds its indexes. For when
     * there is no backup; the damaged folder is not changed.
     *
     * @param target the folder to make; there must be nothing in it
     * @return what is missing
     * @throws FolderInUse if the damaged database is open
     * @throws StoreDamaged if nothing of it can be read
     * @throws UncheckedIOException if the target cannot be written, or is not empty
     */
    public static SalvageReport salvage(Path damaged, Path target) {
        return Offline.salvage(damaged, target);
    }

    /**
     * Gives back the room of what was deleted or replaced. Takes long if there is much; reads and writes go on, but are
     * slower. Needs up to as much free space as the database has now.
     */
    public void compact() {
        backend.withStore(stored -> {
            stored.store().compact();
            return stored;
        });
    }

    /** Does now what is else done once a minute: removes expired documents and forgotten cursors. */
    void sweep() {
        backend.sweep();
    }

    int openCursors() {
        return backend.openCursors();
    }

    /** For tests. */
    <T> T withStore(Function<Store, T> use) {
        return backend.withStore(stored -> use.apply(stored.store()));
    }

    /** Stops listening, lets running commands end, and gives the folder back. Further calls do nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (lock; backend; watch) {
                server.close();
            }
        }
    }
}
