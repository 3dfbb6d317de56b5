package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in a database's folder, together with the file beside it that tells how far it has come. Opening refuses a
 * store that has come less far. Whoever uses this holds the folder's lock.
 */
final class StoreFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);
    private static final String STORE = "store";

    private final Path folder;
    private final Store store;
    private final Object backingUp = new Object();
    private HighWater highWater;

    private StoreFolder(Path folder, Store store, HighWater highWater) {
        this.folder = folder;
        this.store = store;
        this.highWater = highWater;
    }

    static Path storeIn(Path folder) {
        return folder.resolve(STORE);
    }

    /**
     * Opens the store, or makes one where there never was one.
     *
     * @throws StoreIncomplete if less is there than once was, or nobody can tell, unless that is accepted
     * @throws StoreDamaged if what is there cannot be read
     */
    static StoreFolder open(Path folder, boolean acceptLoss) {
        return open(folder, Options.defaults().withAcceptLoss(acceptLoss).withReserve(0), UnaryOperator.identity());
    }

    /** @param between stands between the store and its disk */
    static StoreFolder open(Path folder, Options options, UnaryOperator<Disk> between) {
        try {
            Arrival arrival = Arrival.at(folder);
            StoreIncomplete loss = arrival.loss();
            if (loss != null) {
                if (!options.acceptLoss()) {
                    throw loss;
                }
                LOG.warn("{} This was accepted.", loss.loss());
            }
            HighWater start = loss == null ? arrival.reached() : null;
            String identity = arrival.identity();
            if (arrival.empty()) {
                start = create(folder);
                identity = start.store();
            }
            DiskState state = new DiskState(options.reserve());
            state.measure(folder);
            return existing(folder, identity, start, path -> Store.open(path, state, between));
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be used", e);
        }
    }

    /** Whole or not at all: the new store gets its name last. */
    private static HighWater create(Path folder) throws IOException {
        Path draft = folder.resolve(STORE + ".new");
        FolderTree.delete(draft);
        HighWater start = HighWater.start(newIdentity(), Clock.systemUTC().instant());
        try (Store store = Store.create(draft)) {
            identify(store, start.store());
            store.settle();
        }
        start.write(folder);
        FolderTree.delete(storeIn(folder));
        DurableFile.move(draft, storeIn(folder));
        return start;
    }

    private static StoreFolder existing(Path folder, @Nullable String identity, @Nullable HighWater reached,
            Function<Path, Store> opening) throws IOException {
        HighWater start = reached == null
                ? HighWater.start(identity == null ? newIdentity() : identity, Clock.systemUTC().instant())
                : reached;
        if (identity == null) {
            start.write(folder); // before the store says that it has such a file
        }
        Store store = opening.apply(storeIn(folder));
        try {
            if (identity == null) {
                identify(store, start.store());
            }
            StoreFolder opened = new StoreFolder(folder, store, start);
            opened.record();
            return opened;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static String newIdentity() {
        return HexFormat.of().formatHex(Credentials.random(16));
    }

    private static void identify(Store store, String identity) {
        store.put(Catalog.IDENTITY, identity.getBytes(StandardCharsets.US_ASCII));
        store.awaitDurable();
    }

    Store store() {
        return store;
    }

    /** Syncs what nobody waited for, and writes down how far the store has come, if it has come further. */
    synchronized void record() throws IOException {
        store.awaitDurable();
        long commit = store.durableCommit();
        HighWater.Manifest manifest = store.manifest();
        if (commit > highWater.newest().commit() || !manifest.equals(highWater.manifest())) {
            HighWater raised = highWater.raisedTo(new HighWater.Mark(commit, Clock.systemUTC().instant()), manifest);
            raised.write(folder);
            highWater = raised;
        }
    }

    /** Which store this is; a copy made by a backup is the same. */
    synchronized String identity() {
        return highWater.store();
    }

    /** @see Backups#make */
    Backup backup(Path target) throws IOException {
        synchronized (backingUp) {
            return Backups.make(this, target);
        }
    }

    Path folder() {
        return folder;
    }

    /** Lets go of a store whose disk has failed: nothing more can be said of it than was said before. */
    void abandon() {
        store.close();
    }

    @Override
    public void close() {
        try (store) {
            store.settle();
            record();
        } catch (StoreFailed e) {
            LOG.warn("The database in {} was closed after its disk had failed", folder);
        } catch (IOException e) {
            LOG.warn("How far the database in {} has come could not be written down", folder, e);
        }
    }
}
