package chat.parley.faults.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** An {@link OutboxClient} in a process of its own, to be killed and started again. For one thread. */
public final class ClientProcess implements AutoCloseable {

    private final Path folder;
    private final List<String> place;
    private final long seed;
    private final RandomGenerator random;
    private Process process;
    private int lives;

    /**
     * @param folder its own, for what the app keeps and for its logs
     * @param place the folder of the records, the account's name, the port of the server
     */
    ClientProcess(Path folder, List<String> place, long seed, RandomGenerator random) {
        this.folder = folder;
        this.place = List.copyOf(place);
        this.seed = seed;
        this.random = random;
        this.process = launch();
    }

    /** Ends it in the midst of whatever it does. */
    public void kill() {
        process.destroyForcibly();
        await("outlived its end");
    }

    /** Starts it again on the same folders. */
    public void again() {
        process = launch();
    }

    /** Has it send what it still has and record what it holds, and waits for its end. */
    void finish() {
        try (var words = process.outputWriter(StandardCharsets.US_ASCII)) {
            words.write("end\n");
            words.flush();
            await("does not come to an end");
        } catch (IOException e) {
            throw new UncheckedIOException("The client ended by itself; see " + log(), e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The client failed; see " + log());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Path log() {
        return folder.resolve("client-" + lives + ".log");
    }

    private Process launch() {
        lives++;
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), OutboxClient.class.getName(), folder.toString(),
                    place.get(0), place.get(1), place.get(2), Long.toString(random.nextLong()), Long.toString(seed))
                    .redirectErrorStream(true).redirectOutput(log().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String otherwise) {
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The client " + otherwise + "; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
