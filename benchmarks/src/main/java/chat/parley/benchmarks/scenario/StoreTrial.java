package chat.parley.benchmarks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.benchmarks.driver.Child;
import chat.parley.benchmarks.driver.Footprint;
import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Timing;
import chat.parley.benchmarks.store.Engine;
import chat.parley.benchmarks.store.Messages;
import chat.parley.benchmarks.store.SteadyWriter;
import chat.parley.benchmarks.store.Writers;

/** What is asked of one store: pages while it is small, writing in three ways, pages once it is big. */
final class StoreTrial {

    private static final int WRITERS = 16;
    private static final int BATCH = 100;
    private static final int ROUNDS = 3;
    private static final double MIB = 1 << 20;

    /**
     * What was found.
     *
     * @param page of the big store, nobody writing
     * @param timings all of them, in the order of the table, that page included
     * @param rates acknowledged messages per second: one writer, many writers, batches
     * @param messages in the store when it was stopped
     * @param raw how large they are in BSON
     */
    record Found(Timing page, List<Timing> timings, List<Figure> rates, List<Figure> sizes, int messages,
            Figure raw) {}

    /** The same page while nobody writes and while somebody does, and how that one fared. */
    private record Pages(Timing quiet, Timing busy, Timing written) {}

    private final Engine engine;
    private final StorePlan plan;

    StoreTrial(Engine engine, StorePlan plan) {
        this.engine = engine;
        this.plan = plan;
    }

    /** Leaves the store in {@code folder} as its process left it, which was ended without a word of warning. */
    Found play(Path folder) {
        try (Child store = engine.start(folder); var messages = new Messages(store.address(), plan.small())) {
            messages.makeIndexes();
            new Writers(messages, 1, BATCH).write(plan.small(), plan.longestFill());
            Timing ping = Calls.time(named("limit: ping"), plan.calls(), messages::ping);
            Pages small = pages(messages);
            var alone = new Writers(messages, 1, 1);
            var many = new Writers(messages, WRITERS, 1);
            var batches = new Writers(messages, WRITERS, BATCH);
            new Writers(messages, WRITERS, 1).write(Integer.MAX_VALUE, plan.round()); // to warm up
            for (int round = 1; round <= ROUNDS; round++) {
                alone.write(Integer.MAX_VALUE, plan.round());
                many.write(Integer.MAX_VALUE, plan.round());
                batches.write(plan.big() / ROUNDS * round, plan.longestFill().dividedBy(ROUNDS));
            }
            Pages big = pages(messages);
            List<Timing> timings = List.of(ping, small.quiet.against(ping, "ping"),
                    big.quiet.against(small.quiet, "small store"), small.busy.against(small.quiet, "quiet"),
                    big.busy.against(small.busy, "small store"), small.written, big.written,
                    alone.timing(named("insert, 1 writer")), many.timing(named("insert, " + WRITERS + " writers")),
                    batches.timing(named("insert of " + BATCH + ", " + WRITERS + " writers")));
            List<Figure> rates = List.of(alone.rate(named("stored by 1 writer")),
                    many.rate(named("stored by " + WRITERS + " writers")),
                    batches.rate(named("stored by " + WRITERS + " writers, " + BATCH + " at a time")));
            var raw = new Figure(named("limit: messages as raw BSON"), messages.count() * messages.averageBytes() / MIB,
                    "MiB");
            return new Found(big.quiet, timings, rates, sizes(store.footprint(), raw), messages.count(), raw);
        }
    }

    private Pages pages(Messages messages) {
        String what = "page of " + Messages.PAGE + ", " + messages.count() + " messages";
        Timing quiet = Calls.time(named(what), plan.calls(), messages::newestPage);
        try (var writer = new SteadyWriter(messages)) {
            Timing busy = Calls.time(named(what + ", while one writes"), plan.calls(), messages::newestPage);
            return new Pages(quiet, busy, writer.stop(named("that write, 100 per second, " + messages.count())));
        }
    }

    private List<Figure> sizes(Footprint footprint, Figure raw) {
        Stream<Figure> resident = footprint.residentBytes().stream()
                .map(bytes -> new Figure(named("resident memory"), bytes / MIB, "MiB"));
        Stream<Figure> written = footprint.writtenBytes().stream()
                .map(bytes -> new Figure(named("written to disk so far"), bytes / MIB, "MiB").against(raw, "raw"));
        return Stream.concat(resident, written).toList();
    }

    private String named(String what) {
        return engine.title() + ", " + what;
    }
}
