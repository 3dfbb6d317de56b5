package chat.parley.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Ways to break a store on purpose, so that a test can show that it would notice. */
enum BrokenDisk implements UnaryOperator<Disk> {

    SOUND {
        @Override
        public Disk apply(Disk disk) {
            return disk;
        }
    },

    /** Says that it has synced, and has not: nothing is lost until the power goes. */
    NEVER_SYNCS {
        @Override
        public Disk apply(Disk disk) {
            return on(disk::write, () -> {});
        }
    },

    /** Says of every twentieth batch that it is written, and has thrown it away. */
    FORGETS_WRITES {
        @Override
        public Disk apply(Disk disk) {
            AtomicInteger batches = new AtomicInteger();
            return on(batch -> {
                if (!isTheTurnOf(batches, 20)) {
                    disk.write(batch);
                }
            }, disk::sync);
        }
    },

    /** Leaves the second entry out of every third large batch: that of the second index, since documents come last. */
    SKIPS_INDEX_ENTRIES {
        @Override
        public Disk apply(Disk disk) {
            AtomicInteger batches = new AtomicInteger();
            return on(batch -> {
                if (batch.count() > 3 && isTheTurnOf(batches, 3)) {
                    try (WriteBatch less = new WriteBatch(withoutSecondEntry(batch.data()))) {
                        disk.write(less);
                    }
                } else {
                    disk.write(batch);
                }
            }, disk::sync);
        }
    };

    /** Until then collections and indexes are made. */
    private static final int SOUND_BATCHES = 20;

    private static final int HEADER = 12;
    private static final int COUNT_AT = 8;
    private static final int PUT = 1;

    private interface Writing {
        void write(WriteBatch batch) throws RocksDBException;
    }

    private interface Syncing {
        void sync() throws RocksDBException;
    }

    private static boolean isTheTurnOf(AtomicInteger batches, int every) {
        int number = batches.incrementAndGet();
        return number > SOUND_BATCHES && number % every == 0;
    }

    private static Disk on(Writing writing, Syncing syncing) {
        return new Disk() {
            @Override
            public void write(WriteBatch batch) throws RocksDBException {
                writing.write(batch);
            }

            @Override
            public void sync() throws RocksDBException {
                syncing.sync();
            }
        };
    }

    /** RocksDB's form of a batch: a sequence number, a count, and for each change its kind, its key and, if put, a value. */
    private static byte[] withoutSecondEntry(byte[] batch) {
        ByteBuffer in = ByteBuffer.wrap(batch).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        skipEntry(in);
        int from = in.position();
        skipEntry(in);
        ByteBuffer out = ByteBuffer.allocate(from + in.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        out.put(batch, 0, from).put(in);
        return out.putInt(COUNT_AT, out.getInt(COUNT_AT) - 1).array();
    }

    private static void skipEntry(ByteBuffer in) {
        boolean put = in.get() == PUT;
        skipText(in);
        if (put) {
            skipText(in);
        }
    }

    private static void skipText(ByteBuffer in) {
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = in.get();
            length |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        in.position(in.position() + length);
    }
}
