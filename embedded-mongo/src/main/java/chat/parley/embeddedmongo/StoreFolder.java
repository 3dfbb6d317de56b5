package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
     * @throws StoreFormatUnknown if what is there was written by another version
     * @throws StoreDamaged if what is there cannot be read
     */
    static StoreFolder open(Path folder, boolean acceptLoss) {
        return open(folder, Options.defaults().withAcceptLoss(acceptLoss).withReserve(0), UnaryOperator.identity());
    }

    /** @param between stands between the store and its disk */
    static StoreFolder open(Path folder, Options options, UnaryOperator<Disk> between) {
        try {
            HighWater start = start(folder, options.acceptLoss());
            DiskState state = new DiskState(options.reserve());
            state.measure(folder);
            return existing(folder, start, path -> Store.open(path, state, between));
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be used", e);
        }
    }

    /** How far the store has come at least; it is there when this returns. */
    private static HighWater start(Path folder, boolean acceptLoss) throws IOException {
        Arrival arrival = Arrival.at(folder);
        StoreIncomplete loss = arrival.loss();
        if (loss != null) {
            if (!acceptLoss) {
                throw loss;
            }
            LOG.warn("{} This was accepted.", loss.loss());
        }
        if (arrival.empty()) {
            return create(folder);
        }
        String identity = arrival.identity();
        if (identity == null) {
            throw StoreFormatUnknown.unmarked(folder);
        }
        HighWater reached = arrival.reached();
        if (loss != null || reached == null) {
            return HighWater.start(identity, Clock.systemUTC().instant());
        }
        return acceptLoss ? reached.beginningALineage() : reached;
    }

    /** Whole or not at all: the new store gets its name last. */
    private static HighWater create(Path folder) throws IOException {
        Path draft = folder.resolve(STORE + ".new");
        FolderTree.delete(draft);
        HighWater start = HighWater.start(HexFormat.of().formatHex(Credentials.random(16)),
                Clock.systemUTC().instant());
        try (Store store = Store.create(draft)) {
            StoreFormat.mark(store);
            store.put(Catalog.IDENTITY, start.store().getBytes(StandardCharsets.US_ASCII));
            store.settle();
        }
        start.write(folder);
        FolderTree.delete(storeIn(folder));
        DurableFile.move(draft, storeIn(folder));
        return start;
    }

    private static StoreFolder existing(Path folder, HighWater start, Function<Path, Store> opening)
            throws IOException {
        Store store = opening.apply(storeIn(folder));
        try {
            StoreFolder opened = new StoreFolder(folder, store, start);
            opened.record();
            return opened;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
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

    synchronized String lineage() {
        return highWater.lineage();
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
