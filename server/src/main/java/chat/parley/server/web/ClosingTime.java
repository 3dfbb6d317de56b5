package chat.parley.server.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Waits, once the door is closed and before the rest is, until nobody is left: a request that was read and has not begun,
 * or that is still on its way on a connection from before, is answered too.
 */
@Component
class ClosingTime implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(5);
    /** After the web server stopped letting in, before it ends everything. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1024 - 512;

    private final Container container;
    private volatile boolean running;

    ClosingTime(Container container) {
        this.container = container;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!container.isEmpty() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
