package chat.parley.server.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, in order. Offering never waits: a virtual thread, there only while something
 * is to be written, does. Bounded, as a reader that does not keep up is dropped and not waited for.
 */
class Outbox {

    static final int MOST_FRAMES = 256;
    static final int MOST_BYTES = 512 * 1024;

    private final Line line;
    private final Queue<Encoded> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean opened;
    private boolean draining;
    private boolean closed;
    private long writingSince;
    private boolean writing;
    private @Nullable Runnable last;

    Outbox(Line line) {
        this.line = line;
    }

    /** @return false if it is full: the reader is too slow */
    synchronized boolean offer(Encoded frame) {
        if (closed || last != null) {
            return true;
        }
        if (waiting.size() >= MOST_FRAMES || bytes + frame.size() > MOST_BYTES) {
            return false;
        }
        waiting.add(frame);
        frame.offered();
        bytes += frame.size();
        startDraining();
        return true;
    }

    /** Lets out what was offered so far, and whatever comes. */
    synchronized void open() {
        opened = true;
        startDraining();
    }

    /** Takes nothing more, and does that once what was offered so far is written: at once if that never will be. */
    void whenWritten(Runnable then) {
        synchronized (this) {
            if (draining && !closed) {
                last = then;
                return;
            }
        }
        then.run();
    }

    /** Forgets what waits and takes nothing more. */
    synchronized void close() {
        closed = true;
        waiting.forEach(Encoded::settled);
        waiting.clear();
        bytes = 0;
    }

    /** Whether one frame has been on its way for longer than this. */
    synchronized boolean stuckFor(Duration longest) {
        return writing && System.nanoTime() - writingSince > longest.toNanos();
    }

    private void startDraining() {
        if (opened && !draining && !waiting.isEmpty()) {
            draining = true;
            Thread.ofVirtual().name("live-outbox").start(this::drain);
        }
    }

    private void drain() {
        try {
            for (Encoded next = next(); next != null; next = next()) {
                write(next);
            }
            Runnable then = last();
            if (then != null) {
                then.run();
            }
        } catch (IOException e) {
            close(); // The connection is gone; the container says so to the handler.
        }
    }

    private void write(Encoded frame) throws IOException {
        try {
            line.write(frame);
        } finally {
            frame.settled();
        }
    }

    private synchronized @Nullable Runnable last() {
        return last;
    }

    private synchronized @Nullable Encoded next() {
        Encoded next = waiting.poll();
        writing = next != null;
        draining = writing;
        writingSince = System.nanoTime();
        bytes -= next == null ? 0 : next.size();
        return next;
    }
}
