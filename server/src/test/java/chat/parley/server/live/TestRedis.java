package chat.parley.server.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;

import redis.embedded.RedisServer;

/** A Redis of the tests' own, on loopback; it can be stopped, started again on the same port, and frozen. */
final class TestRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;
    private ProcessHandle process;

    private TestRedis(RedisServer server, int port) throws IOException {
        this.server = server;
        this.port = port;
        this.process = run();
    }

    static TestRedis start() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = probe.getLocalPort();
            probe.close();
            return new TestRedis(RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"")
                    .setting("daemonize no").build(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        try {
            process = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It keeps its connections and answers nothing. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            thaw();
        }
        stop();
    }

    private ProcessHandle run() throws IOException {
        Set<Long> before = ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        server.start();
        return ProcessHandle.current().children().filter(child -> !before.contains(child.pid())).findFirst()
                .orElseThrow();
    }

    private void signal(String which) {
        try {
            if (new ProcessBuilder("kill", which, String.valueOf(process.pid())).start().waitFor() != 0) {
                throw new IllegalStateException("kill failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
