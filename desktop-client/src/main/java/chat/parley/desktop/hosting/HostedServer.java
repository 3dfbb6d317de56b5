package chat.parley.desktop.hosting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.Backoff;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.store.JsonFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "Host on this computer": a server of one's own, in a process of its own, so that its memory and its crashes are not the
 * app's. It is watched and started again if it dies; one that an earlier run of the app left running is found again. Safe
 * for use by many threads.
 */
public final class HostedServer {
    private static final Logger LOG = LoggerFactory.getLogger(HostedServer.class);
    private static final int USUAL_PORT = 8080;
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(100);
    /** A server that ends this often without ever being ready will not start by trying once more. */
    private static final int MOST_FALSE_STARTS = 3;

    private final HostingPlace place;
    private final Executor listenerThread;
    private final Consumer<HostingState> listener;
    private final ServerLog log;
    private final JsonFile<RunningServer> notes;
    private @Nullable Watch watch;

    /** {@code listener} hears each state in order, on {@code listenerThread}. */
    public HostedServer(HostingPlace place, Executor listenerThread, Consumer<HostingState> listener) {
        this.place = place;
        this.listenerThread = listenerThread;
        this.listener = listener;
        this.log = new ServerLog(place.notes());
        this.notes = new JsonFile<>(place.notes().resolve("server.json"), RunningServer.class);
    }

    /** Starts it, or finds it running, and watches it from then on. Returns at once. */
    public synchronized void start() {
        if (watch == null || watch.ended.isDone()) {
            watch = new Watch();
            Thread.ofVirtual().name("hosted-server").start(watch);
        }
    }

    /** Whether a server that an earlier run of the app left is still there. Blocks briefly. */
    public boolean leftRunning() {
        return notes.read().flatMap(RunningServer::find).isPresent();
    }

    /** Ends the server: asks it to, and makes it if it will not. Blocks until it is gone. */
    public void stop() {
        release(true);
    }

    /** Stops watching and lets the server go on without the app. */
    public void leave() {
        release(false);
    }

    private void release(boolean ending) {
        Watch released;
        synchronized (this) {
            released = watch;
        }
        if (released != null) {
            released.endServer = ending;
            released.released.countDown();
            released.ended.join();
        }
    }

    /**
     * The password of the account {@code admin} of a new server, until its owner changes it. Blocks.
     *
     * @return empty once it was changed
     */
    public Optional<String> initialAdminPassword() {
        try {
            return Optional.of(Files.readString(place.data().resolve("initial-admin-password")).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void say(HostingState state) {
        listenerThread.execute(() -> listener.accept(state));
    }

    /** One time of keeping the server up, from start to stop. */
    private final class Watch implements Runnable {
        private final CountDownLatch released = new CountDownLatch(1);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
        private volatile boolean endServer = true;
        private int falseStarts;

        @Override
        public void run() {
            try {
                say(new HostingState.Starting());
                keepUp();
            } catch (IOException e) {
                LOG.warn("The server on this computer cannot be started", e);
                say(new HostingState.Failed(String.valueOf(e.getMessage())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.complete(null);
            }
        }

        private void keepUp() throws IOException, InterruptedException {
            while (true) {
                Optional<ProcessHandle> left = notes.read().flatMap(RunningServer::find);
                ProcessHandle process = left.isPresent() ? left.get() : launch();
                if (serve(process)) {
                    return;
                }
                if (falseStarts >= MOST_FALSE_STARTS) {
                    say(new HostingState.Failed(log.lastWords()));
                    return;
                }
                say(new HostingState.Restarting());
                if (released.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    say(new HostingState.Stopped());
                    return;
                }
            }
        }

        /** Stays with the process until it ends or is released. Tells whether it was released. */
        private boolean serve(ProcessHandle process) throws InterruptedException {
            Optional<ServerAddress> address = awaitReady(process);
            if (address.isPresent()) {
                falseStarts = 0;
                say(new HostingState.Running(address.get()));
                while (released.getCount() > 0 && process.isAlive()) {
                    awaitEnd(process, GLANCE);
                }
            } else {
                falseStarts++;
            }
            if (released.getCount() > 0) {
                LOG.warn("The server on this computer ended by itself");
                return false;
            }
            if (endServer) {
                end(process);
                say(new HostingState.Stopped());
            }
            return true;
        }

        private Optional<ServerAddress> awaitReady(ProcessHandle process) throws InterruptedException {
            long deadline = System.nanoTime() + START_PATIENCE.toNanos();
            while (released.getCount() > 0 && process.isAlive()) {
                Optional<ServerAddress> address = log.address();
                if (address.isPresent()) {
                    return address;
                }
                if (System.nanoTime() > deadline) {
                    end(process);
                }
                awaitEnd(process, GLANCE);
            }
            return Optional.empty();
        }

        private ProcessHandle launch() throws IOException {
            int port = port();
            List<String> command = new ArrayList<>(place.command());
            command.addAll(List.of("--port", String.valueOf(port), "--data", place.data().toString()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.begin()).start();
            process.getOutputStream().close();
            notes.write(RunningServer.of(process.toHandle(), port));
            return process.toHandle();
        }

        /** The same as last time if possible, as others know the server by it. */
        private int port() throws IOException {
            int last = notes.read().map(RunningServer::port).orElse(USUAL_PORT);
            return free(last) ? last : free(USUAL_PORT) ? USUAL_PORT : anyFree();
        }

        private void end(ProcessHandle process) throws InterruptedException {
            process.destroy();
            if (!awaitEnd(process, STOP_PATIENCE)) {
                process.destroyForcibly();
                awaitEnd(process, STOP_PATIENCE);
            }
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
