package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live connection over a WebSocket. The library's own reconnecting is not used, it can hang; and since its connect
 * timeout ends before the handshake, a watch of our own gives up on a server that never gets ready.
 */
final class LiveSocket implements LiveConnection {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final Duration READY_PATIENCE = Duration.ofSeconds(15);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    /**
     * Pings go out this often. One that is not answered within half as long again is noticed by the next: a connection
     * that is dead without a word is given up after at most twice this time.
     */
    private static final int HEARTBEAT_SECONDS = 12;
    /** “Going away”, by the registry of close codes; ours says so when it stops. */
    private static final int AWAY = 1001;
    /** “Service restart”: what stands before a server may say so. */
    private static final int RESTART = 1012;
    /** “Try again later”. */
    private static final int BUSY = 1013;
    private static final int LONGEST_FRAME = 1 << 20;
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);
    private static final Executor BACKGROUND = Thread::startVirtualThread;

    private final Session session;
    private final Tls tls;
    private final Listener listener;
    private final int heartbeatSeconds;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean ready;
    private volatile @Nullable Client client;

    private LiveSocket(Session session, Tls tls, Listener listener, int heartbeatSeconds) {
        this.heartbeatSeconds = heartbeatSeconds;
        this.session = session;
        this.tls = tls;
        this.listener = listener;
    }

    static LiveSocket open(Session session, Tls tls, Listener listener) {
        return open(session, tls, listener, HEARTBEAT_SECONDS);
    }

    static LiveSocket open(Session session, Tls tls, Listener listener, int heartbeatSeconds) {
        LiveSocket socket = new LiveSocket(session, tls, listener, heartbeatSeconds);
        BACKGROUND.execute(socket::connect);
        socket.later(READY_PATIENCE, () -> {
            if (!socket.ready) {
                socket.end(Ending.LOST);
            }
        });
        return socket;
    }

    private void connect() {
        try {
            String token = session.token();
            Client fresh = new Client(token);
            if (session.address().secure()) {
                // Done here, as the library reads and writes at once, and may lose the reason why that failed.
                fresh.setSocket(tls.connect(session.address(), CONNECT_PATIENCE));
            }
            client = fresh;
            if (over.get()) {
                fresh.closeSocket();
                return;
            }
            fresh.connect();
            renewBeforeExpiry(token);
        } catch (ApiFailure.SignedOut e) {
            end(Ending.SIGNED_OUT);
        } catch (ApiFailure.Untrusted e) {
            end(Ending.UNTRUSTED);
        } catch (ApiFailure e) {
            end(Ending.LOST);
        } catch (IOException e) {
            end(UntrustedCertificate.in(e) == null ? Ending.LOST : Ending.UNTRUSTED);
        }
    }

    /** An open connection goes on with a new token; one that misses the time is closed by the server and comes back. */
    private void renewBeforeExpiry(String token) {
        Duration left = Duration.between(Instant.now(), session.expiresAt()).minus(BEFORE_EXPIRY);
        later(left.compareTo(BEFORE_EXPIRY) < 0 ? BEFORE_EXPIRY : left, () -> {
            try {
                String next = session.renewed(token);
                send(new ClientFrame.Identity(null, next));
                renewBeforeExpiry(next);
            } catch (ApiFailure.SignedOut e) {
                end(Ending.SIGNED_OUT);
            } catch (ApiFailure e) {
                renewBeforeExpiry(token);
            }
        });
    }

    private void later(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, BACKGROUND).execute(() -> {
            if (!over.get()) {
                task.run();
            }
        });
    }

    @Override
    public void send(ClientFrame frame) {
        Client open = client;
        if (open == null || !ready || over.get()) {
            return;
        }
        try {
            open.send(Wire.write(frame));
        } catch (WebsocketNotConnectedException e) {
            // It ended between the question and the sending; the listener hears of it.
        }
    }

    @Override
    public void close() {
        end(Ending.LOST);
    }

    private void end(Ending ending) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        Client open = client;
        if (open != null) {
            // Saying goodbye waits for an answer that may never come, so it is done aside.
            BACKGROUND.execute(open::close);
        }
        listener.closed(ending);
    }

    private void heard(String text) {
        if (over.get()) {
            return;
        }
        try {
            ServerFrame frame = Wire.read(text, ServerFrame.class);
            if (frame instanceof ServerFrame.Ready welcome && !ready) {
                ready = true;
                listenFor(welcome.heartbeatSeconds());
            }
            listener.heard(frame, text.length());
        } catch (ApiFailure.Garbled e) {
            LOG.debug("Passed over a frame: {}", e.getMessage());
        }
    }

    /** A server that speaks more often than is asked of it is missed sooner. */
    private void listenFor(int heartbeat) {
        Client now = client;
        if (now != null && heartbeat > 0 && heartbeat < heartbeatSeconds) {
            now.setConnectionLostTimeout(heartbeat);
        }
    }

    private final class Client extends WebSocketClient {
        private final String token;

        Client(String token) {
            super(session.address().live(), new BoundedDraft(LONGEST_FRAME),
                    Map.of("Authorization", "Bearer " + token), (int) CONNECT_PATIENCE.toMillis());
            this.token = token;
            setConnectionLostTimeout(heartbeatSeconds);
            setTcpNoDelay(true);
            setDaemon(true);
        }

        /** Lets go of what was connected before the library took it over. */
        void closeSocket() throws IOException {
            Socket socket = getSocket();
            if (socket != null) {
                socket.close();
            }
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            // Open counts for nothing before the server's Ready; but given up meanwhile, it must not stay open.
            if (over.get()) {
                close();
            }
        }

        @Override
        public void onMessage(String text) {
            heard(text);
        }

        /** One answer serves all who ask while it waits: for a server that asks and does not read, they would pile up. */
        @Override
        public void onWebsocketPing(WebSocket connection, Framedata ping) {
            if (!connection.hasBufferedData()) {
                super.onWebsocketPing(connection, ping);
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            if (!ready && reason != null && reason.contains("status code received: 401")) {
                BACKGROUND.execute(this::retireToken);
            } else {
                end(ending(code, remote));
            }
        }

        private static Ending ending(int code, boolean remote) {
            if (code == BUSY) {
                return Ending.BUSY;
            }
            return remote && (code == AWAY || code == RESTART) ? Ending.RESTARTING : Ending.LOST;
        }

        /** The refused token may only be old: the next connection then starts with the new one. */
        private void retireToken() {
            try {
                session.renewed(token);
                end(Ending.LOST);
            } catch (ApiFailure.SignedOut e) {
                end(Ending.SIGNED_OUT);
            } catch (ApiFailure e) {
                end(Ending.LOST);
            }
        }

        @Override
        public void onError(Exception e) {
            LOG.debug("The live connection has trouble: {}", e.toString());
        }
    }
}
