package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock of this computer. */
final class ClockTimer implements Timer, AutoCloseable {

    private final Executor fx;
    private final ScheduledExecutorService clock;

    ClockTimer(Executor fx) {
        this.fx = fx;
        var single = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("timer").daemon().factory());
        single.setRemoveOnCancelPolicy(true);
        clock = single;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        var due = new Due(task);
        Future<?> waiting = clock.schedule(() -> fx.execute(due), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            due.calledOff = true;
            waiting.cancel(false);
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Called off on the JavaFX thread even while it waits its turn there, or with the app closed, it must not run any more. */
    private final class Due implements Runnable {

        private final Runnable task;
        private boolean calledOff;

        Due(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            if (!calledOff && !clock.isShutdown()) {
                task.run();
            }
        }
    }
}
