package chat.parley.desktop.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private final Map<String, String> settings;
    private Process process;
    private URI address;
    private int starts;
    private Path data;

    private RunningServer(Path folder, List<String> options, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        this.options = options;
        this.settings = settings;
        this.folder = folder;
        this.data = folder.resolve("data");
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
        return new RunningServer(folder, List.of("--demo"), Map.of());
    }

    /** The same without sample people. */
    static RunningServer startEmpty(Path folder) throws IOException {
        return startEmpty(folder, Map.of());
    }

    /** The same with settings, by the names of their environment variables. */
    static RunningServer startEmpty(Path folder, Map<String, String> settings) throws IOException {
        return new RunningServer(folder, List.of(), settings);
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

    /** Starts it once more where it was, with what is in that folder from now on. */
    void startOn(Path newData) throws IOException {
        data = newData;
        startAgain();
    }

    /**
     * What an administrator does from a shell of this computer, as the command line does it.
     *
     * @param where the folder of data to be looked after
     * @return what it said; it must succeed
     */
    String admin(Path where, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dloader.main=chat.parley.server.admin.Admin", "-cp", JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        line.addAll(List.of(command));
        line.addAll(List.of("--data", where.toString()));
        Path said = folder.resolve("admin-" + command[0] + ".log");
        Process shell = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean done = shell.waitFor(2, TimeUnit.MINUTES);
        shell.destroyForcibly();
        String words = Files.readString(said);
        if (!done || shell.exitValue() != 0) {
            throw new IllegalStateException(command[0] + ": " + words);
        }
        return words;
    }

    /** Puts down what the threads of it and of this process are at, and what it has said, below {@code target}. */
    void putDown(String name) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", name)).toAbsolutePath();
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        for (ProcessHandle each : List.of(process.toHandle(), ProcessHandle.current())) {
            new ProcessBuilder(jcmd.toString(), Long.toString(each.pid()), "Thread.dump_to_file", "-overwrite",
                    folder.resolve("threads-" + each.pid() + ".txt").toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(20, TimeUnit.SECONDS);
        }
        Files.copy(log(), folder.resolve("server.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where it keeps what it knows. */
    Path data() {
        return data;
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
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of("PARLEY_PORT", port, "PARLEY_DATA", data.toString(), "PARLEY_LIMITS",
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
