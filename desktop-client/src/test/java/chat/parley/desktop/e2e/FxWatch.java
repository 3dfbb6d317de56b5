package chat.parley.desktop.e2e;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knocks at the JavaFX thread every few milliseconds, and takes down how long it lets one wait and what it is at then. What a
 * test only looks at there is taken off; what it does there, as a person would, is not.
 */
final class FxWatch implements AutoCloseable {

    /** Longer than this is felt. */
    static final Duration LONG = Duration.ofMillis(50);

    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final int FRAMES = 6;
    private static final int WORST = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread fx = Fx.see(Thread::currentThread);
    private final ConcurrentLinkedQueue<Wait> longOnes = new ConcurrentLinkedQueue<>();
    private final AtomicLong knocks = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final Thread watching = Thread.ofPlatform().daemon().name("fx-watch").start(this::watch);

    /**
     * One long wait.
     *
     * @param nanos that passed
     * @param processor nanoseconds for which the JavaFX thread had a processor meanwhile
     * @param doing what it was at
     */
    record Wait(long nanos, long processor, String doing) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "  %.0f ms (%.0f of processor)%s", nanos / 1e6, processor / 1e6, doing);
        }
    }

    private record Moment(long nanos, long processor, long looked) {}

    /** How long it lets one wait at most, and at what. */
    String report() {
        List<Wait> worst = longOnes.stream().sorted(Comparator.comparingLong(Wait::nanos).reversed()).limit(WORST)
                .toList();
        return String.format(Locale.ROOT, "JavaFX thread: %d knocks, longest wait %.0f ms, %d over %d ms%n%s",
                knocks.get(), longest.get() / 1e6, longOnes.size(), LONG.toMillis(),
                worst.stream().map(Wait::toString).collect(Collectors.joining("\n")));
    }

    /** Nanoseconds of the longest wait. */
    long longest() {
        return longest.get();
    }

    @Override
    public void close() {
        watching.interrupt();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                knock();
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void knock() throws InterruptedException {
        Moment begun = now();
        CompletableFuture<Moment> answered = Fx.soon(this::now);
        String doing = "";
        try {
            answered.get(LONG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            doing = doing();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Moment ended = answered.join();
        long looked = ended.looked() - begun.looked();
        long waited = ended.nanos() - begun.nanos() - looked;
        knocks.incrementAndGet();
        longest.accumulateAndGet(waited, Math::max);
        if (waited > LONG.toNanos()) {
            longOnes.add(new Wait(waited, Math.max(0, ended.processor() - begun.processor() - looked), doing));
        }
    }

    private Moment now() {
        return new Moment(System.nanoTime(), THREADS.getThreadCpuTime(fx.threadId()), Fx.looked());
    }

    /** The last calls of Parley's own, else the last of all. */
    private String doing() {
        StackTraceElement[] calls = fx.getStackTrace();
        List<String> own = Stream.of(calls).filter(each -> each.getClassName().startsWith("chat.parley"))
                .limit(FRAMES).map(FxWatch::name).toList();
        return "\n    at " + String.join(" < ", own.isEmpty()
                ? Stream.of(calls).limit(FRAMES).map(FxWatch::name).toList()
                : own);
    }

    private static String name(StackTraceElement call) {
        return call.getClassName().substring(call.getClassName().lastIndexOf('.') + 1) + "." + call.getMethodName();
    }
}
