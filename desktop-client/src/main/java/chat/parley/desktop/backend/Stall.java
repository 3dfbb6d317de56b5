package chat.parley.desktop.backend;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Ends the reading of a stream from which nothing has come for long: a connection can die without a sign. */
final class Stall implements AutoCloseable {

    private final InputStream stream;
    private final long patience;
    private final Thread watch;
    private volatile long movedAt = System.nanoTime();
    private volatile boolean happened;

    Stall(InputStream stream, Duration patience) {
        this.stream = stream;
        this.patience = patience.toNanos();
        watch = Thread.ofVirtual().name("stall").start(this::watch);
    }

    /** Something has come. */
    void moved() {
        movedAt = System.nanoTime();
    }

    /** @throws IOException if the stream was ended by this; its end then means nothing */
    void check() throws IOException {
        if (happened) {
            throw new IOException("nothing has come for long");
        }
    }

    private void watch() {
        try {
            for (long left = patience; left > 0; left = movedAt + patience - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(left));
            }
            happened = true;
            stream.close();
        } catch (InterruptedException | IOException e) {
            // It was read to its end, or is broken already.
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
