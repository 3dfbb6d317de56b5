package chat.parley.embeddedmongo;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
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
        RocksDB.loadLibrary();
    }

    private final RocksDB rocks;
    private final org.rocksdb.Options options;
    private final LRUCache cache;
    private final BloomFilter bloom;
    private final WriteOptions logged = new WriteOptions();
    private final LogSync sync;

    private Store(Path folder) {
        cache = new LRUCache(64L << 20);
        bloom = new BloomFilter(10);
        options = settings();
        try {
            rocks = RocksDB.open(options, folder.toString());
        } catch (RocksDBException e) {
            closeSettings();
            throw new StoreDamaged(folder, e);
        }
        sync = new LogSync(rocks::syncWal);
    }

    static Store open(Path folder) {
        return new Store(folder);
    }

    /**
     * TolerateCorruptedTailRecords accepts the torn end that a power cut leaves and refuses any other damage to the log;
     * RocksDB's default would drop everything behind a flipped bit and say nothing.
     */
    private org.rocksdb.Options settings() {
        return new org.rocksdb.Options().setCreateIfMissing(true)
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords).setParanoidChecks(true)
                .setParanoidFileChecks(true).setMaxTotalWalSize(64L << 20).setWriteBufferSize(32L << 20)
                .setKeepLogFileNum(5).setMaxLogFileSize(4L << 20).setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(bloom)
                        .setCacheIndexAndFilterBlocks(true));
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
        sync.refuseAfterFailure();
        try {
            rocks.write(logged, batch);
        } catch (RocksDBException e) {
            throw sync.failed(e);
        }
        sync.written();
    }

    /**
     * Waits until everything written before this call is on disk; callers that wait at the same time share one sync.
     *
     * @throws StoreFailed if the disk refused, now or earlier; the store then takes no more writes
     */
    void awaitDurable() {
        sync.await();
    }

    @Override
    public void close() {
        try {
            sync.await();
        } finally {
            rocks.close();
            logged.close();
            closeSettings();
        }
    }

    private void closeSettings() {
        options.close();
        bloom.close();
        cache.close();
    }
}
