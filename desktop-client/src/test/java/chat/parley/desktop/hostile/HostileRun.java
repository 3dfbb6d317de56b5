package chat.parley.desktop.hostile;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Plays the scripts, two at a time, in a process whose heap is bounded; one line for each, for the test that reads them. */
final class HostileRun {

    static final String FINE = "fine";
    /** The live one, and one or two that are just being asked over. */
    private static final int MOST_OPEN = 3;
    private static final Duration MOST_TIME = Duration.ofMinutes(8);
    private static final Queue<Throwable> DIED = new ConcurrentLinkedQueue<>();

    private HostileRun() {}

    /** @param arguments names of the scripts, or none for all */
    public static void main(String... arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> DIED.add(failure));
        Thread.ofPlatform().daemon().start(HostileRun::endInTime);
        try (var two = Executors.newFixedThreadPool(2)) {
            Script.all().stream().filter(script -> arguments.length == 0 || script.name().contains(arguments[0]))
                    .forEach(script -> two.execute(
                            () -> System.out.println(script.name() + "\t" + outcome(script))));
        }
        System.gc();
        System.err.printf(Locale.ROOT, "heap in use at the end: %d MiB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        System.exit(0);
    }

    /** Whatever hangs: the test shall say what came of the others. */
    private static void endInTime() {
        LockSupport.parkNanos(MOST_TIME.toNanos());
        Runtime.getRuntime().halt(3);
    }

    private static String outcome(Script script) {
        long begun = System.nanoTime();
        try (var server = new StubServer(); var app = new StubbedApp(server)) {
            for (int i = 0; i < 3; i++) {
                server.room.say("before " + i);
            }
            app.start();
            script.play().in(app);
            server.behave();
            app.serves(script.name());
            int requests = server.requests.get();
            System.err.printf(Locale.ROOT, "%5d ms %6d requests  %s%n", (System.nanoTime() - begun) / 1_000_000,
                    requests, script.name());
            app.await("unused connections to be closed", () -> server.open() <= MOST_OPEN);
            if (requests > script.most()) {
                return requests + " requests, of " + server.asked;
            }
            return DIED.isEmpty() ? FINE : "a thread died of " + DIED.peek();
        } catch (Exception | AssertionError e) {
            return e + ", caused by " + e.getCause() + ", after " + DIED;
        }
    }
}
