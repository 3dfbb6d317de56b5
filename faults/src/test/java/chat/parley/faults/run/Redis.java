package chat.parley.faults.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;

import redis.embedded.RedisServer;

/** A Redis on loopback, without a disk; to be stopped, started where it was, and frozen. */
final class Redis implements AutoCloseable {

    private final RedisServer server;
    private final int port;
    private ProcessHandle process;

    Redis() {
        try {
            port = freePort();
            server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"")
                    .setting("daemonize no").build();
            process = run();
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

    void again() {
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
            thaw(); // a frozen process does not hear that it should stop
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
            if (new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor() != 0) {
                throw new IllegalStateException("kill failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
