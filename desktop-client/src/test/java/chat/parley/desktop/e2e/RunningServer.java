package chat.parley.desktop.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The server that users get, in a process of its own with one folder of data, to be killed and started again.
 */
final class RunningServer implements AutoCloseable {

    /** Of the account {@code admin}. */
    static final String ADMIN_PASSWORD = "looked after with care";
    private static final Path JAR = Path.of("..", "server", "target", "parley-server.jar");
    private static final Pattern ANNOUNCEMENT = Pattern.compile("Parley is listening on (http://\\S+)");

    private final Path folder;
    private final List<String> options;
    private Process process;
    private URI address;
    private int starts;

    private RunningServer(Path folder, List<String> options) throws IOException {
        Files.createDirectories(folder);
        this.options = options;
        this.folder = folder;
        this.process = launch("0");
        try {
            this.address = announced();
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Whether the build got as far as packaging a server. */
    static boolean isBuilt() {
        return Files.isRegularFile(JAR);
    }

    /** Starts one with the sample people and conversations on a free port, with its data and its log in {@code folder}, and waits until it listens. */
    static RunningServer start(Path folder) throws IOException {
        return new RunningServer(folder, List.of("--demo"));
    }

    /** The same without sample people. */
    static RunningServer startEmpty(Path folder) throws IOException {
        return new RunningServer(folder, List.of());
    }

    URI address() {
        return address;
    }

    /** Ends it as a power cut would: no goodbye, nothing flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server outlived its end");
        }
    }

    /** Starts it once more, where it was, with what it had kept. */
    void startAgain() throws IOException {
        process = launch(Integer.toString(address.getPort()));
        address = announced();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private Process launch(String port) throws IOException {
        starts++;
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-jar",
                JAR.toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment()
                .putAll(Map.of("PARLEY_PORT", port, "PARLEY_DATA", folder.resolve("data").toString(), "PARLEY_LIMITS",
                        "off", "PARLEY_ADMIN_PASSWORD", ADMIN_PASSWORD));
        return builder.start();
    }

    private URI announced() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .failFast("The server ended; it said what is in " + log(), () -> !process.isAlive())
                .until(this::announcement, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<URI> announcement() throws IOException {
        Matcher said = ANNOUNCEMENT.matcher(Files.readString(log(), StandardCharsets.UTF_8));
        return said.find() ? Optional.of(URI.create(said.group(1))) : Optional.empty();
    }

    private Path log() {
        return folder.resolve("server-" + starts + ".log");
    }
}
