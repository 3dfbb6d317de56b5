package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import chat.parley.benchmarks.driver.Line;
import chat.parley.benchmarks.result.Times;
import org.jspecify.annotations.Nullable;

/**
 * A number of messages sent over some lines, each timed until it is acknowledged and until every listener has heard it.
 * A message is known by the {@link Mark} in its text, whichever server carries it. For one use.
 */
final class Traffic {

    private static final int LONGEST_SILENCE_SECONDS = 60;

    private final List<Line> senders;
    private final IntFunction<String> frames;
    private final AtomicLongArray due;
    private final AtomicIntegerArray awaited;
    private final CountDownLatch unfinished;
    private final Times answered = new Times();
    private final Times seen = new Times();
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();
    private volatile Semaphore window = new Semaphore(0);

    /**
     * @param listeners other lines than the senders: each shall hear every message
     * @param frames the frame that sends message number n, with its mark in the text
     */
    Traffic(int messages, List<Line> senders, List<Line> listeners, IntFunction<String> frames) {
        this.senders = senders;
        this.frames = frames;
        this.due = new AtomicLongArray(messages);
        this.awaited = new AtomicIntegerArray(messages);
        this.unfinished = new CountDownLatch(messages);
        for (int i = 0; i < messages; i++) {
            awaited.set(i, 1 + listeners.size());
        }
        senders.forEach(line -> line.hear(this::heardBySender));
        listeners.forEach(line -> line.hear(this::heardByListener));
    }

    /**
     * Sends at a fixed rate, whatever comes back. Times count from the moment a message was due, so that a server that
     * stalls the sender does not look fast.
     */
    Passage paced(int perSecond) {
        long start = System.nanoTime();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < due.length(); i++) {
            long moment = start + i * interval;
            for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            send(i, moment);
        }
        return finish(start);
    }

    /** Sends as fast as it goes with at most {@code inFlight} messages that somebody has not heard yet. */
    Passage flatOut(int inFlight) {
        window = new Semaphore(inFlight);
        long start = System.nanoTime();
        for (int i = 0; i < due.length(); i++) {
            awaitRoomInWindow();
            send(i, System.nanoTime());
        }
        return finish(start);
    }

    private void awaitRoomInWindow() {
        try {
            if (!window.tryAcquire(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)) {
                throw stuck();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted amid the traffic", e);
        }
    }

    private void send(int message, long moment) {
        due.set(message, moment);
        senders.get(message % senders.size()).send(frames.apply(message));
    }

    private Passage finish(long start) {
        try {
            if (!unfinished.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)) {
                throw stuck();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted amid the traffic", e);
        }
        return new Passage(due.length(), Duration.ofNanos(System.nanoTime() - start), answered, seen);
    }

    private void heardBySender(String frame) {
        if (frame.startsWith("{\"event\":\"ack\"")) {
            heard(frame, answered);
        } else if (frame.startsWith("{\"event\":\"error\"")) {
            refusal.compareAndSet(null, frame);
        }
    }

    private void heardByListener(String frame) {
        if (frame.startsWith("{\"event\":\"new message\"")) {
            heard(frame, seen);
        }
    }

    private void heard(String frame, Times times) {
        long now = System.nanoTime();
        int message = Mark.in(frame);
        if (message < 0 || message >= due.length()) {
            return;
        }
        times.add(now - due.get(message));
        if (awaited.decrementAndGet(message) == 0) {
            unfinished.countDown();
            window.release();
        }
    }

    private IllegalStateException stuck() {
        String why = refusal.get();
        return new IllegalStateException(unfinished.getCount() + " of " + due.length()
                + " messages were not heard by everybody within " + LONGEST_SILENCE_SECONDS + " s; "
                + senders.stream().filter(Line::isCut).count() + " senders were cut off"
                + (why == null ? "" : "; first refusal: " + why));
    }
}
