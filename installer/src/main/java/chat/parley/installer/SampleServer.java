package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packed server with sample people and conversations, on a free port of this computer; gone when closed. */
final class SampleServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Parley is listening on (\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Sample people: .*: (.+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 15;

    private final Path data;
    private final Process process;
    private final String address;
    private final String password;

    SampleServer(DesktopImage image, Path workshop) throws IOException {
        data = workshop.resolve("samples");
        FileTree.delete(data);
        var command = new Command(workshop.resolve("samples.log"), image.runtime().java().toString(),
                "--enable-native-access=ALL-UNNAMED", "-jar", image.server().jar().toString(), "--port", "0", "--host",
                "127.0.0.1", "--data", data.toString(), "--demo")
                .without("PARLEY_MONGODB", "PARLEY_REDIS", "PARLEY_ADMIN_PASSWORD");
        process = command.start();
        try {
            address = said(command, ADDRESS);
            password = said(command, PASSWORD);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    String address() {
        return address;
    }

    /** That of every sample person. */
    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        FileTree.delete(data);
    }

    private String said(Command command, Pattern line) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher matcher = line.matcher(command.said());
            if (matcher.find()) {
                return matcher.group(1);
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw command.failure("was interrupted");
            }
        }
        throw command.failure("did not start");
    }
}
