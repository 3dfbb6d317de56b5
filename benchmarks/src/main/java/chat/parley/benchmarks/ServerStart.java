package chat.parley.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/**
 * How soon an installed server answers: {@code ./parley bench server-start}. From the launch of its program to the first answer
 * of {@code /actuator/health}; first on an empty folder, where it makes its database, keys and first account, then again and
 * again on what it has.
 */
public final class ServerStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String QUESTION = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String GOOD = "HTTP/1.1 200";

    private final List<String> program;
    private final int port;

    private ServerStart(List<String> program, int port) {
        this.program = program;
        this.port = port;
    }

    /** The program to start and its words, then nothing, or after {@code --times} how often. */
    public static void main(String... arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        int times = 10;
        int at = words.indexOf("--times");
        if (at >= 0) {
            words.remove(at);
            times = Integer.parseInt(words.remove(at));
        }
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var start = new ServerStart(words, port);
        var first = new Times();
        var again = new Times();
        for (int i = 0; i < times; i++) {
            Path folder = Files.createTempDirectory("parley-server-start");
            first.add(start.nanos(folder.resolve("data")));
            again.add(start.nanos(folder.resolve("data")));
            Bench.delete(folder);
        }
        say("first start, on an empty folder", first);
        say("started again", again);
    }

    private long nanos(Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--port", Integer.toString(port), "--host", "127.0.0.1", "--data", data.toString()));
        long begun = System.nanoTime();
        Process server = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (!answers()) {
                if (!server.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The server does not answer: " + command);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return System.nanoTime() - begun;
        } finally {
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes(GOOD.length());
            return new String(begin, StandardCharsets.US_ASCII).equals(GOOD);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void say(String what, Times times) {
        Timing took = times.timing(what, PATIENCE);
        System.out.printf(Locale.ROOT, "%s: %d times, median %.0f ms, slowest %.0f ms%n", took.what(), took.count(),
                took.p50(), took.max());
    }
}
