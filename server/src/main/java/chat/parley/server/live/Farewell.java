package chat.parley.server.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends everybody away when the server stops, with their answers, before it stops taking requests. */
@Component
class Farewell implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Connections connections;
    private volatile boolean running;

    Farewell(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Who has not left in time is cut off without the word that what has no answer is not done. */
    @Override
    public void stop() {
        running = false;
        connections.shut();
        connections.all().forEach(Connection::leave);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!connections.all().isEmpty() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        connections.all().forEach(Connection::cut);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
