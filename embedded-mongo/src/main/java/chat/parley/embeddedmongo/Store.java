package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The ordered map of bytes on disk. A batch is visible, whole, as soon as {@link #write} returns; it is durable once a
 * later {@link #awaitDurable} returns. May be used by any thread until it is closed, and by none after.
 */
final class Store implements AutoCloseable {

    static {
        NativeLibrary.load();
    }

    private interface Opening {
        RocksDB open(org.rocksdb.Options options, String folder) throws RocksDBException;
    }

    private final RocksDB rocks;
    private final RocksSettings settings;
    private final WriteOptions logged = new WriteOptions();
    private final DiskState state;
    private final Disk disk;
    private final LogSync sync;
    private volatile long durableCommit;

    private Store(Path folder, DiskState state, UnaryOperator<Disk> between, RocksSettings settings, Opening opening) {
        this.settings = settings;
        this.state = state;
        try {
            rocks = opening.open(settings.options(), folder.toString());
        } catch (RocksDBException e) {
            settings.close();
            throw new StoreDamaged(folder, e);
        }
        durableCommit = rocks.getLatestSequenceNumber(); // opening wrote anew what it found in the log
        disk = between.apply(new Disk() {
            @Override
            public void write(WriteBatch batch) throws RocksDBException {
                rocks.write(logged, batch);
            }

            @Override
            public void sync() throws RocksDBException {
                rocks.syncWal();
            }
        });
        sync = new LogSync(state, this::syncLog);
    }

    private static Store open(Path folder, DiskState state, UnaryOperator<Disk> between, Opening opening) {
        return new Store(folder, state, between, new RocksSettings(state), opening);
    }

    /** Makes a store in {@code folder}, which must not hold one. */
    static Store create(Path folder) {
        return open(folder, new DiskState(0), UnaryOperator.identity(), (options, path) -> RocksDB
                .open(options.setCreateIfMissing(true).setErrorIfExists(true), path));
    }

    /** @throws StoreDamaged if {@code folder} holds no store, or one that RocksDB does not trust */
    static Store open(Path folder) {
        return open(folder, new DiskState(0), UnaryOperator.identity());
    }

    /**
     * @param state learns what the disk does
     * @param between stands between this and RocksDB
     * @throws StoreDamaged if {@code folder} holds no store, or one that RocksDB does not trust
     */
    static Store open(Path folder, DiskState state, UnaryOperator<Disk> between) {
        return open(folder, state, between, RocksDB::open);
    }

    /** Reads what is there without changing a file. What is in the log is read into memory. */
    static Store openToRead(Path folder) {
        return open(folder, new DiskState(0), UnaryOperator.identity(), RocksDB::openReadOnly);
    }

    /** As {@link #openToRead}, but what is damaged in the log is left out without a word. */
    static Store openToSalvage(Path folder) {
        return open(folder, new DiskState(0), UnaryOperator.identity(), (options, path) -> RocksDB.openReadOnly(
                options.setWalRecoveryMode(WALRecoveryMode.SkipAnyCorruptedRecords).setParanoidChecks(false), path));
    }

    /** A view of everything written so far, that later writes do not change. Close it soon: it keeps old data alive. */
    View view() {
        return new View(rocks);
    }

    byte @Nullable [] get(byte[] key) {
        try {
            return rocks.get(key);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    void write(WriteBatch batch) {
        state.refuseIfUnfit();
        try {
            disk.write(batch);
        } catch (RocksDBException e) {
            throw state.failed(e);
        }
        sync.written();
    }

    void put(byte[] key, byte[] value) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(key, value);
            write(batch);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    /**
     * Waits until everything written before this call is on disk; callers that wait at the same time share one sync.
     *
     * @throws StoreFailed if the disk refused, now or earlier; the store then takes no more writes
     */
    void awaitDurable() {
        sync.await();
    }

    /**
     * Waits until everything that can be read at this moment is on disk; not at all if it is.
     *
     * @return false if that takes longer than {@code patience}
     */
    boolean awaitWhatIsVisible(Duration patience) throws InterruptedException {
        if (durableCommit >= rocks.getLatestSequenceNumber()) {
            return true;
        }
        sync.written(); // so that there is a sync to wait for, also by whoever answers before the disk does
        return sync.await(patience);
    }

    private void syncLog() throws RocksDBException {
        long reached = rocks.getLatestSequenceNumber();
        disk.sync();
        durableCommit = reached;
    }

    /** The number of the last change that is known to be on disk. */
    long durableCommit() {
        return durableCommit;
    }

    /** RocksDB's table of contents, as far as it is on disk. */
    HighWater.Manifest manifest() {
        try {
            RocksDB.LiveFiles live = rocks.getLiveFiles(false);
            String name = live.files.stream().filter(file -> file.startsWith("/MANIFEST-")).findFirst().orElseThrow();
            return new HighWater.Manifest(name.substring(1), live.manifestFileSize);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    DiskState state() {
        return state;
    }

    /** Makes a store in {@code folder} that has what this one has now, out of links to the same files where it can. */
    void checkpoint(Path folder) {
        try (Checkpoint checkpoint = Checkpoint.create(rocks)) {
            checkpoint.createCheckpoint(folder.toString());
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    /** Writes everything from the log to its place in tables. */
    void flush() {
        sync.await();
        try (FlushOptions wait = new FlushOptions()) {
            rocks.flush(wait);
        } catch (RocksDBException e) {
            throw state.failed(e);
        }
    }

    /** Merges all tables, so that what was deleted or replaced takes no room any more. Reads and writes go on. */
    void compact() {
        flush();
        try {
            rocks.compactRange();
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    /** Reads every file whole and compares its checksums. */
    void verifyFiles() {
        try {
            rocks.verifyChecksum();
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    Storage storage() {
        try {
            return settings.counted(FolderTree.length(Path.of(rocks.getName())),
                    rocks.getLongProperty("rocksdb.estimate-live-data-size"));
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing that the next start would have to repeat, and lets nothing change any more. */
    void settle() {
        flush();
        rocks.cancelAllBackgroundWork(true);
    }

    @Override
    public void close() {
        sync.end();
        rocks.close();
        logged.close();
        settings.close();
    }
}
