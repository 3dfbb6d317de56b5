package chat.parley.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server in a process of its own, with one folder of data and one port for all its lives. One thread at a time orders it
 * about.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String READY = "Parley is listening on ";

    private final ServerLayout layout;
    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private final Thread goodbye = new Thread(this::kill);
    private Process process;
    private int lives;

    private ServerProcess(ServerLayout layout, Path folder, Map<String, String> environment, int port)
            throws IOException {
        Files.createDirectories(folder);
        this.layout = layout;
        this.folder = folder;
        this.environment = environment;
        this.port = port;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(goodbye);
    }

    /**
     * Launches one on a free port, with its data and a log of each of its lives in {@code folder}.
     *
     * @param environment settings besides port and folder; rate limits are off
     */
    public static ServerProcess launch(ServerLayout layout, Path folder, Map<String, String> environment) {
        try {
            return new ServerProcess(layout, folder, environment, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Waits until it listens.
     *
     * @return how long it took since the call
     * @throws IllegalStateException if it ends instead, or takes too long
     */
    public Duration awaitReady() {
        long begin = System.nanoTime();
        while (!said(READY)) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (!process.isAlive() || took.compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException("The server did not start; it said what is in " + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Ends it as a power cut would: no goodbye, nothing flushed. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(20));
    }

    /** It keeps its connections and does nothing, as a process that is starved or a machine that is suspended. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String which) {
        try {
            new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks it to stop, and waits until it has.
     *
     * @return how long it took
     * @throws IllegalStateException if it does not within 30 s
     */
    public Duration stop() {
        long begin = System.nanoTime();
        process.destroy();
        await(Duration.ofSeconds(30));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Launches it again, where it was, with what it had kept. */
    public void again() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its latest life is logged. */
    public Path log() {
        return folder.resolve("server-" + lives + ".log");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(goodbye);
        kill();
    }

    private boolean said(String words) {
        try {
            return Files.readString(log()).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        lives++;
        Files.createFile(log());
        var builder = new ProcessBuilder(new ArrayList<>(layout.command())).redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("PARLEY_PORT", Integer.toString(port), "PARLEY_DATA",
                folder.resolve("data").toString(), "PARLEY_LIMITS", "off"));
        return builder.start();
    }

    private void await(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server outlived its end by " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
