package chat.parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import chat.parley.benchmarks.scenario.Scale;
import chat.parley.benchmarks.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: {@code ./parley bench [scenario…] [--quick]}. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Measures a Parley server over its real protocol, next to what the same machine does at best.",
    "Starts a server of its own with empty data unless --server names one."})
public final class Bench implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", completionCandidates = Names.class, description = "Which to play: ${COMPLETION-CANDIDATES}. Without any: all.")
    private List<String> names = List.of();

    @Option(names = "--quick", description = "Small counts: done within two minutes, good for a look")
    private boolean quick;

    @Option(names = "--server", paramLabel = "URL", description = "A running server to measure; it needs PARLEY_LIMITS=off and open sign-up")
    private @Nullable URI server;

    @Option(names = "--jar", paramLabel = "FILE", defaultValue = "server/target/parley-server.jar", description = "The server to start (${DEFAULT-VALUE})")
    private Path jar = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "benchmarks/target", description = "Where results.json and results.svg go (${DEFAULT-VALUE})")
    private Path into = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    /** Ends with 0 if every scenario was played, 1 if one failed, 2 if the words made no sense. */
    public static void main(String... arguments) {
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new Bench());
    }

    @Override
    public Integer call() throws IOException {
        List<Scenario> scenarios = scenarios();
        Files.createDirectories(into);
        Path folder = Files.createTempDirectory(into, "run");
        var out = commandLine().getOut();
        var run = new Run(quick ? Scale.QUICK : Scale.FULL, folder, out);
        try (Target target = server == null ? Target.startedFrom(jar, folder) : Target.running(server)) {
            run.keep(run.play(scenarios, target), into);
        }
        delete(folder);
        return 0;
    }

    private List<Scenario> scenarios() {
        List<Scenario> all = Scenario.all();
        for (String name : names) {
            if (all.stream().noneMatch(scenario -> scenario.name().equals(name))) {
                throw new ParameterException(commandLine(), "There is no scenario " + name);
            }
        }
        return names.isEmpty() ? all : all.stream().filter(scenario -> names.contains(scenario.name())).toList();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not run by the command line");
        }
        return spec.commandLine();
    }

    /** Only after a good run: after a bad one the servers' logs are worth having. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Scenario.all().stream().map(Scenario::name).iterator();
        }
    }
}
