package chat.parley.desktop.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * What waits to be done on the JavaFX thread, in the order it came: a few at a time, so that a window is drawn between them
 * however fast they come, and no more than so much altogether. Safe for use by many threads.
 */
final class InTurn {

    /** In less than the time of a frame, by what one of them takes. */
    static final int AT_ONCE = 20;
    /** A message with all that belongs to it weighs as much as it has characters. */
    private static final long MOST_WEIGHT = 32L << 20;
    private static final int MOST = 20_000;

    private final Threads threads;
    private final Queue<Weighed> waiting = new ArrayDeque<>();
    private long weight;
    private boolean under;

    private record Weighed(Runnable task, int weight) {}

    InTurn(Threads threads) {
        this.threads = threads;
    }

    /** Returns whether it was taken: it is not if too much waits already. */
    boolean add(Runnable task, int itsWeight) {
        synchronized (waiting) {
            if (itsWeight > 0 && (waiting.size() >= MOST || weight + itsWeight > MOST_WEIGHT)) {
                return false;
            }
            waiting.add(new Weighed(task, itsWeight));
            weight += itsWeight;
            if (under) {
                return true;
            }
            under = true;
        }
        threads.fx().execute(this::doSome);
        return true;
    }

    private void doSome() {
        int done = 0;
        try {
            for (Runnable next = next(); next != null; next = done < AT_ONCE ? next() : null) {
                done++;
                next.run();
            }
        } finally {
            goOn();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Weighed next = waiting.poll();
            weight -= next == null ? 0 : next.weight();
            return next == null ? null : next.task();
        }
    }

    /**
     * Also when one of them has failed: those after it have done nothing. From another thread, as on that of JavaFX the next
     * would follow at once, and nothing be drawn.
     */
    private void goOn() {
        synchronized (waiting) {
            under = !waiting.isEmpty();
            if (!under) {
                return;
            }
        }
        try {
            threads.background().execute(() -> threads.fx().execute(this::doSome));
        } catch (RejectedExecutionException e) {
            // The app ends.
        }
    }
}
