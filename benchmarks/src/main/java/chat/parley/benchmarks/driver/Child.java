package chat.parley.benchmarks.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, on this machine, run by the Java that runs this. Ends with {@link #close}. */
public final class Child implements AutoCloseable {

    private static final String ANNOUNCEMENT = " is listening on ";
    private static final int LONGEST_START_SECONDS = 90;

    private final Process process;
    private final Thread goodbye = new Thread(this::end);
    private final URI address;

    private Child(Process process, URI address) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(goodbye);
        this.address = address;
    }

    /**
     * Starts it and waits for the line in which it says where it listens.
     *
     * @param arguments of {@code java}
     * @param log gets all it prints
     * @throws IllegalStateException if it ends, or says nothing for a minute and a half
     */
    public static Child start(List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return new Child(process, announced(process, log));
            } catch (IllegalStateException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    public Footprint footprint() {
        return new Footprint(process.pid());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(goodbye);
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static URI announced(Process process, Path log) {
        var address = new CompletableFuture<URI>();
        // It waits in the operating system for as long as the child lives: no work for a thread that others share.
        Thread.ofPlatform().daemon().name("child-output").start(() -> copy(process, log, address));
        try {
            return address.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server was starting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not start; it said what is in " + log, e);
        }
    }

    /** Reads on after the announcement: a full pipe would stop the server. */
    private static void copy(Process process, Path log, CompletableFuture<URI> address) {
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
                var out = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                out.println(line);
                int at = line.indexOf(ANNOUNCEMENT);
                if (at >= 0) {
                    address.complete(URI.create(line.substring(at + ANNOUNCEMENT.length()).strip()));
                }
            }
            address.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException | IllegalArgumentException e) {
            address.completeExceptionally(e);
        }
    }
}
