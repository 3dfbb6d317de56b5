package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once a second while a database is open: how far it has come is written down, the free space is looked at,
 * and a store that stopped because the disk was full is opened anew when there is room.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** About what opening writes: a table from the log in memory, and a table of contents. */
    private static final int ROOM_TO_OPEN = 16 << 20;

    private final Path folder;
    private final CurrentBackend current;
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("embedded-mongo-watch").factory());
    private boolean failing;

    private Watch(Path folder, CurrentBackend current) {
        this.folder = folder;
        this.current = current;
    }

    static Watch start(Path folder, CurrentBackend current) {
        Watch watch = new Watch(folder, current);
        watch.thread.scheduleWithFixedDelay(watch::run, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    /** Never throws: that would end the schedule. */
    private void run() {
        try {
            if (!current.isOpen() || current.withStore(this::stoppedByAFullDisk)) {
                reopenIfThereIsRoom();
            } else {
                current.withStore(Watch::record);
            }
            failing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.warn("The watch of the database failed; it is tried again every second", e);
            }
        }
    }

    private boolean stoppedByAFullDisk(StoreFolder stored) {
        DiskState state = stored.store().state();
        state.measure(folder);
        return state.wasFull();
    }

    private static boolean record(StoreFolder stored) {
        try {
            stored.record();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure for free space says nothing of quotas, so it is tried. */
    private void reopenIfThereIsRoom() throws IOException, InterruptedException {
        Path trial = folder.resolve("room");
        try {
            DurableFile.write(trial, new byte[ROOM_TO_OPEN]);
        } finally {
            Files.deleteIfExists(trial);
            Files.deleteIfExists(trial.resolveSibling("room.new"));
        }
        if (current.reopen()) {
            LOG.info("The database takes writes again");
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
