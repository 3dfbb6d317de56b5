package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The open store with all that is known of it, which is exchanged as a whole when the store is opened anew. Commands
 * run at the same time; while it is exchanged they wait.
 */
final class CurrentBackend implements MongoBackend, AutoCloseable {

    private record Open(StoreFolder stored, StoredBackend backend) {}

    private final Path folder;
    private final Options options;
    private final Upkeep upkeep;
    private final UnaryOperator<Disk> between;
    private final Lock using;
    private final Lock exchanging;
    private @Nullable Open open;

    CurrentBackend(Path folder, Options options, Upkeep upkeep, UnaryOperator<Disk> between) {
        this.folder = folder;
        this.options = options;
        this.upkeep = upkeep;
        this.between = between;
        ReadWriteLock lock = new ReentrantReadWriteLock(true);
        using = lock.readLock();
        exchanging = lock.writeLock();
        open = opened(options);
    }

    private Open opened(Options how) {
        StoreFolder stored = StoreFolder.open(folder, how, between);
        try {
            eraseLeftovers(stored.store());
            return new Open(stored, new StoredBackend(stored.store(), upkeep, how.early()));
        } catch (RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static void eraseLeftovers(Store store) {
        try {
            new Catalog(store).eraseDoomed();
        } catch (StoreFailed e) {
            if (!e.isOutOfSpace()) {
                throw e;
            } // they do no harm until the next start
        }
    }

    /**
     * Opens the store again after its disk was full. What was acknowledged is there; of the rest, what was written
     * whole. If that fails, nothing is answered until it succeeds.
     *
     * @return false if it must be tried again, because a long command does not end; new ones are not kept waiting for it
     */
    boolean reopen() throws InterruptedException {
        if (!exchanging.tryLock(1, TimeUnit.SECONDS)) {
            return false;
        }
        try {
            Open last = open;
            open = null;
            if (last != null) {
                last.backend.close();
                last.stored.abandon();
            }
            open = opened(options.withAcceptLoss(false));
            return true;
        } finally {
            exchanging.unlock();
        }
    }

    /** Lets {@code use} have the store, which is not exchanged meanwhile. */
    <T> T withStore(Function<StoreFolder, T> use) {
        return with(now -> use.apply(now.stored));
    }

    boolean isOpen() {
        using.lock();
        try {
            return open != null;
        } finally {
            using.unlock();
        }
    }

    Figures figures() {
        return with(now -> now.backend.figures());
    }

    Health health() {
        using.lock();
        try {
            return open == null
                    ? new Health(Health.State.OUT_OF_SPACE, StoreFailed.reopening().getMessageWithoutErrorCode(), 0,
                            false)
                    : open.stored.store().state().health();
        } finally {
            using.unlock();
        }
    }

    void sweep() {
        with(now -> {
            now.backend.sweep();
            return now;
        });
    }

    int openCursors() {
        return with(now -> now.backend.openCursors());
    }

    private <T> T with(Function<Open, T> use) {
        using.lock();
        try {
            Open now = open;
            if (now == null) {
                throw StoreFailed.reopening();
            }
            return use.apply(now);
        } finally {
            using.unlock();
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return with(now -> {
            try {
                return now.backend.handleCommand(channel, database, command, query);
            } catch (StoreFailed e) {
                if (e.isDamage()) {
                    now.stored.store().state().damaged(e);
                }
                throw e;
            }
        });
    }

    @Override
    public void handleClose(Channel channel) {
        with(now -> {
            now.backend.handleClose(channel);
            return now;
        });
    }

    @Override
    public void close() {
        exchanging.lock();
        try {
            Open last = open;
            open = null;
            if (last != null) {
                try (StoreFolder _ = last.stored) {
                    last.backend.close();
                }
            }
        } finally {
            exchanging.unlock();
        }
    }

    // The rest of the interface is for servers other than ours.

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropDatabase(String database) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document getServerStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Clock getClock() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disableOplog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        throw new UnsupportedOperationException();
    }
}
