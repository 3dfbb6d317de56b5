package chat.parley.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import chat.parley.benchmarks.driver.Child;
import chat.parley.benchmarks.driver.Driver;
import chat.parley.benchmarks.limit.BareServer;
import chat.parley.benchmarks.result.Plot;
import chat.parley.benchmarks.result.Report;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Table;
import chat.parley.benchmarks.scenario.Scale;
import chat.parley.benchmarks.scenario.Scenario;
import chat.parley.benchmarks.scenario.Stage;

/** Plays scenarios one after the other on one pair of servers, shows each result at once, keeps all of them in files. */
final class Run {

    private final Scale scale;
    private final Path folder;
    private final PrintWriter out;

    /** @param folder an existing one, for the servers' data and logs */
    Run(Scale scale, Path folder, PrintWriter out) {
        this.scale = scale;
        this.folder = folder;
        this.out = out;
    }

    List<Result> play(List<Scenario> scenarios, Target target) {
        var results = new ArrayList<Result>();
        out.printf("Parley benchmarks, %s, %s%n%n", name(), Machine.description());
        try (Child bare = BareServer.start(folder.resolve("bare.log"));
                var parleyDriver = new Driver(target.address());
                var bareDriver = new Driver(bare.address())) {
            var stage = new Stage(parleyDriver, target.process().map(Child::footprint), bareDriver, bare.footprint(),
                    folder, scale);
            for (Scenario scenario : scenarios) {
                Result result = scenario.play(stage);
                out.println(Table.of(result));
                out.flush();
                results.add(result);
            }
        }
        return results;
    }

    /** Writes {@code results.json} and {@code results.svg}. */
    void keep(List<Result> results, Path into) throws IOException {
        Files.createDirectories(into);
        var report = new Report(Instant.now(), Machine.description(), name(), results);
        Files.writeString(into.resolve("results.json"), report.toJson());
        Files.writeString(into.resolve("results.svg"), Plot.of(results));
        out.println("Kept as " + into.resolve("results.json") + " and " + into.resolve("results.svg"));
        out.flush();
    }

    private String name() {
        return scale.name().toLowerCase(Locale.ROOT) + " run";
    }
}
