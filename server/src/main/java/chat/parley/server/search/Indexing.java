package chat.parley.server.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import chat.parley.server.store.DataFolder;
import chat.parley.server.store.Lineage;
import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the index: one thread opens it, or makes it anew if it cannot be used, takes up what changed in the rooms it is told of,
 * and now and then compares everything, as other servers write, too. Nothing waits for it but searches, and those not for long.
 */
@Component
class Indexing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final Duration COMPARE_EVERY = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Path folder;
    private final RoomsBehind behind;
    private final Lineage lineage;
    private final RoomQueue queue = new RoomQueue();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().daemon().name("search-index").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable SearchIndex doubted;
    private boolean rehearsed;
    private long committedAt;
    private long comparedAt;

    Indexing(DataFolder data, RoomsBehind behind, Lineage lineage) {
        this.folder = data.privateFolder(SearchFolder.NAME);
        this.behind = behind;
        this.lineage = lineage;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    /** Something changed in this room. Does not wait. */
    void changed(String roomId) {
        queue.add(roomId);
    }

    /** This index could not be read: it is closed, looked through, and made anew if it is damaged. Does not wait. */
    void doubt(SearchIndex unreadable) {
        doubted = unreadable;
        queue.wake();
    }

    /** The index; empty while it is being opened. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(index);
    }

    /**
     * Waits until the index goes as far as this.
     *
     * @param changes room id → number of its newest change
     * @return whether it does; false if that takes longer than {@code patience}
     */
    boolean reaches(Map<String, Long> changes, Duration patience) throws InterruptedException {
        List<String> missing = missing(changes);
        if (missing.isEmpty()) {
            return true;
        }
        queue.first(missing);
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!missing(changes).isEmpty()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = progress.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private List<String> missing(Map<String, Long> changes) {
        SearchIndex current = index;
        return changes.entrySet().stream()
                .filter(room -> (current == null ? 0 : current.position(room.getKey())) < room.getValue())
                .map(Map.Entry::getKey).toList();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                tryToWork();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(index);
    }

    private void tryToWork() throws InterruptedException {
        try {
            work();
        } catch (DataAccessException | MongoException e) {
            log.warn("Messages could not be taken up into the search index; this is tried again: {}", e.toString());
            pauseUnlessClosing();
        } catch (IOException | RuntimeException e) {
            log.error("The search index failed; it is opened again", e);
            abandon();
            pauseUnlessClosing();
        }
    }

    private void work() throws IOException, InterruptedException {
        SearchIndex current = index;
        if (current == null) {
            current = SearchFolder.open(folder, lineage.name());
            index = current;
            rehearsed = false;
            committedAt = System.nanoTime();
            comparedAt = committedAt - COMPARE_EVERY.toNanos();
        }
        if (current == doubted) {
            throw new IOException("The search index could not be read");
        }
        if (isOver(comparedAt, COMPARE_EVERY)) {
            behind.find(current).forEach(queue::add);
            comparedAt = System.nanoTime();
        }
        if (!rehearsed && !current.rooms().isEmpty()) {
            Rehearsal.in(current);
            rehearsed = true;
        }
        Optional<String> room = queue.next(COMMIT_EVERY.toMillis());
        if (room.isPresent()) {
            takeUp(room.get(), current);
        }
        if (isOver(committedAt, COMMIT_EVERY)) {
            current.commit();
            committedAt = System.nanoTime();
        }
    }

    /** A room that has very much to take up lets others have their turn. */
    private void takeUp(String room, SearchIndex current) throws IOException {
        boolean more = true;
        try {
            more = behind.takeUp(room, current);
        } finally {
            if (more) {
                queue.add(room);
            }
        }
        lock.lock();
        try {
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    private void pauseUnlessClosing() throws InterruptedException {
        if (!closing.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.info("The search index is tried again");
        }
    }

    private void abandon() {
        SearchIndex failed = index;
        index = null;
        try {
            if (failed != null) {
                failed.abandon();
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The search index could not be closed: {}", e.toString());
        }
    }

    private static void close(@Nullable SearchIndex index) {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The last additions to the search index were not kept; they are made again: {}", e.toString());
        }
    }

    /** What was taken up so far is kept; the rest is taken up after the next start. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown(); // never by interruption, which would close the files under the writer's hands
        queue.wake();
        if (thread.isAlive()) {
            thread.join(COMMIT_EVERY);
        }
    }
}
