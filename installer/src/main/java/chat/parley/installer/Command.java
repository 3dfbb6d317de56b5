package chat.parley.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run to its end. What it says goes to a file, and to the person only if it fails. */
final class Command {

    private static final long PATIENCE_MINUTES = 10;
    private static final int LAST_LINES = 15;

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final Path log;

    /** @param log begun anew */
    Command(Path log, String... words) {
        this.log = log;
        this.words.addAll(List.of(words));
    }

    /** The path of a program of this system, if it is installed. */
    static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }

    Command with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    Command with(List<String> more) {
        words.addAll(more);
        return this;
    }

    Command variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Hides variables of the environment from it. */
    Command without(String... variables) {
        hidden.addAll(List.of(variables));
        return this;
    }

    /** @throws PackagingFailed with the last lines it said, unless it ends well */
    void run() throws IOException {
        Process process = start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw failure("does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with status " + process.exitValue());
        }
    }

    /** Starts it; whoever does so ends it. */
    Process start() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(hidden);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What it has said so far. */
    String said() throws IOException {
        return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
    }

    PackagingFailed failure(String what) throws IOException {
        List<String> lines = said().lines().toList();
        return new PackagingFailed(Path.of(words.getFirst()).getFileName() + " " + what + ". All it said is in " + log
                + "; the last of it:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }
}
