package chat.parley.embeddedmongo;

import java.util.List;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.Statistics;
import org.rocksdb.StatsLevel;
import org.rocksdb.TickerType;
import org.rocksdb.WALRecoveryMode;

/** How RocksDB is told to work, and what of it must be given back when the store is closed. */
final class RocksSettings implements AutoCloseable {

    private final LRUCache cache = new LRUCache(64L << 20);
    private final BloomFilter bloom = new BloomFilter(10);
    private final BackgroundErrors errors;
    private final Statistics statistics = new Statistics();
    private final Options options;

    /**
     * TolerateCorruptedTailRecords accepts the torn end that a power cut leaves and refuses any other damage to the log;
     * RocksDB's default would drop everything behind a flipped bit and say nothing.
     *
     * <p>Tables go to the disk as they are written, a MiB at a time: all at once they kept the log waiting behind them.
     *
     * <p>Filters and the indexes of files are held outside the cache, some 12 bytes for each document and index entry:
     * data pushed them out of it, and then every insert, which must see that its keys are free, read a filter anew.
     */
    RocksSettings(DiskState disk) {
        errors = new BackgroundErrors(disk);
        statistics.setStatsLevel(StatsLevel.EXCEPT_DETAILED_TIMERS);
        options = new Options().setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords).setParanoidChecks(true)
                .setParanoidFileChecks(true).setMaxTotalWalSize(64L << 20).setWriteBufferSize(32L << 20)
                .setKeepLogFileNum(5).setBytesPerSync(1L << 20).setMaxLogFileSize(4L << 20)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(bloom))
                .setListeners(List.of(errors)).setStatistics(statistics);
    }

    Options options() {
        return options;
    }

    Storage counted(long bytesOnDisk, long liveBytes) {
        return new Storage(bytesOnDisk, liveBytes, statistics.getTickerCount(TickerType.BYTES_WRITTEN),
                statistics.getTickerCount(TickerType.WAL_FILE_BYTES)
                        + statistics.getTickerCount(TickerType.FLUSH_WRITE_BYTES)
                        + statistics.getTickerCount(TickerType.COMPACT_WRITE_BYTES),
                statistics.getTickerCount(TickerType.WAL_FILE_SYNCED));
    }

    @Override
    public void close() {
        options.close();
        statistics.close();
        errors.close();
        bloom.close();
        cache.close();
    }
}
