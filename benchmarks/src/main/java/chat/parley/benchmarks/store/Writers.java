package chat.parley.benchmarks.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** Threads that add messages, each the next once the last is acknowledged; in several rounds, to be put together. */
public final class Writers {

    private final Messages messages;
    private final int threads;
    private final int together;
    private final Times times = new Times();
    private final List<Double> rates = new ArrayList<>();
    private Duration took = Duration.ZERO;

    /** @param together how many messages one command adds */
    public Writers(Messages messages, int threads, int together) {
        this.messages = messages;
        this.threads = threads;
        this.together = together;
    }

    /** One round: until there are {@code most} messages, or the time is up. */
    public void write(int most, Duration longest) {
        long start = System.nanoTime();
        int before = messages.count();
        try (var running = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(running.submit(() -> writeUntil(most, start + longest.toNanos())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A writer failed", e);
        }
        Duration round = Duration.ofNanos(System.nanoTime() - start);
        took = took.plus(round);
        rates.add((messages.count() - before) / (round.toNanos() / 1e9));
    }

    private void writeUntil(int most, long end) {
        do {
            long before = System.nanoTime();
            messages.add(together);
            times.add(System.nanoTime() - before);
        } while (messages.count() < most && System.nanoTime() < end);
    }

    /** Of a command, over all rounds. */
    public Timing timing(String what) {
        return times.timing(what, took);
    }

    /** Acknowledged messages per second, in the round that is in the middle. */
    public Figure rate(String what) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        return new Figure(what, sorted.get(sorted.size() / 2), "messages/s");
    }
}
