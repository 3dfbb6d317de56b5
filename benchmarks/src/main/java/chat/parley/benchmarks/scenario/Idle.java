package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import chat.parley.benchmarks.driver.Footprint;
import chat.parley.benchmarks.driver.Line;
import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.limit.BareServer;
import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** Connections that only stay open: how long does one take to open, and what memory does it hold? */
final class Idle implements Scenario {

    private static final int CONNECTIONS_PER_PERSON = 10;
    private static final double KIB = 1024;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Result play(Stage stage) {
        int count = stage.scale().of(20, 120, 2_000);
        List<Person> people = stage.parley().crowd(count / CONNECTIONS_PER_PERSON);
        var bare = open("limit: bare server, ", count, Optional.of(stage.bareFootprint()),
                _ -> stage.bare().line(BareServer.EVERYONE, _ -> {}));
        var parley = open("", count, stage.footprint(), i -> people.get(i % people.size()).live());
        Stream<Figure> heap = parley.heap.stream().flatMap(
                mine -> bare.heap.stream().map(limit -> mine.against(limit, "bare")));
        return new Result(name(), count + " connections of " + people.size() + " people, opened one after the other",
                List.of(bare.connect, parley.connect.against(bare.connect, "bare")),
                Stream.of(bare.heap.stream(), bare.resident.stream(), heap, parley.resident.stream())
                        .flatMap(figures -> figures)
                        .toList());
    }

    /** The first third is not counted: it pays for what is loaded and sized once. */
    private static Found open(String whose, int count, Optional<Footprint> footprint, IntFunction<Line> opening) {
        var lines = new ArrayList<Line>();
        try {
            open(count / 3, lines, opening);
            Optional<Long> before = footprint.map(Footprint::liveHeapBytes);
            long start = System.nanoTime();
            Times connect = open(count, lines, opening);
            var took = Duration.ofNanos(System.nanoTime() - start);
            Optional<Long> grown = footprint.flatMap(now -> before.map(bytes -> now.liveHeapBytes() - bytes));
            if (lines.stream().anyMatch(Line::isCut)) {
                throw new IllegalStateException("Idle connections were cut");
            }
            return new Found(connect.timing(whose + "connect", took),
                    grown.map(bytes -> new Figure(whose + "live heap per connection", bytes / KIB / count, "KiB")),
                    footprint.flatMap(Footprint::residentBytes)
                            .map(bytes -> new Figure(whose + "resident memory, all connected", bytes / KIB / KIB,
                                    "MiB")));
        } finally {
            lines.forEach(Line::close);
        }
    }

    private static Times open(int count, List<Line> lines, IntFunction<Line> opening) {
        var times = new Times();
        for (int i = 0; i < count; i++) {
            long before = System.nanoTime();
            lines.add(opening.apply(i));
            times.add(System.nanoTime() - before);
        }
        return times;
    }

    private record Found(Timing connect, Optional<Figure> heap, Optional<Figure> resident) {}
}
