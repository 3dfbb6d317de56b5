package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import chat.parley.desktop.backend.LiveConnection.Ending;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LiveSocketTest {
    private static final String READY = "{\"event\":\"ready\",\"userId\":\"u1\",\"heartbeatSeconds\":20,\"serverTime\":\"2026-11-20T12:00:00.000Z\"}";
    private static final String TYPING = "{\"event\":\"typing\",\"roomId\":\"r1\",\"userId\":\"u2\"}";
    private final Door door = new Door(Agreements.none());
    private final LiveServer server = new LiveServer();
    private final Heard heard = new Heard();

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        server.up.await();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(1_000);
        door.close();
    }

    private LiveConnection connect() {
        return connect(ServerAddress.parse("127.0.0.1:" + server.getPort()));
    }

    private LiveConnection connect(ServerAddress address) {
        return door.enter(Session.begin(address, door, Loopback.tokens(1), _ -> {})).open(heard);
    }

    private void awaitReady() {
        await().until(() -> !heard.frames.isEmpty());
    }

    @Test
    void framesComeAndGoOnceItIsReady() {
        LiveConnection connection = connect();
        connection.send(new ClientFrame.Typing(null, "too early"));
        awaitReady();
        connection.send(new ClientFrame.Typing(null, "r1"));
        await().until(() -> !server.frames.isEmpty());
        assertThat(server.tokens).containsExactly("Bearer access1");
        assertThat(server.frames).containsExactly("{\"event\":\"typing\",\"roomId\":\"r1\"}");
        server.broadcast(TYPING);
        await().until(() -> heard.frames.size() == 2);
        assertThat(heard.frames.getLast()).isEqualTo(new ServerFrame.Typing("r1", "u2"));
    }

    @Test
    void garbageIsPassedOver() {
        connect();
        awaitReady();
        List.of("", "{", "null", "{\"event\":\"typing\"}", "{\"event\":7}", "[[[[", "{\"event\":\"new message\"}")
                .forEach(server::broadcast);
        server.broadcast(new byte[]{1, 2, 3});
        server.broadcast("{\"event\":\"from the future\"}");
        server.broadcast(TYPING);
        await().until(() -> heard.frames.getLast() instanceof ServerFrame.Typing);
        assertThat(heard.frames).contains(new ServerFrame.Unknown(), new ServerFrame.Typing("r1", "u2"));
        assertThat(heard.endings).isEmpty();
    }

    @Test
    void aFrameBeyondMeasureEndsTheConnection() {
        connect();
        awaitReady();
        server.broadcast("x".repeat((1 << 20) + 1));
        await().until(() -> !heard.endings.isEmpty());
        assertThat(heard.endings).containsExactly(Ending.LOST);
    }

    @Test
    void theEndIsHeardOnceWhoeverBringsIt() {
        LiveConnection connection = connect();
        awaitReady();
        server.getConnections().forEach(WebSocket::close);
        await().until(() -> !heard.endings.isEmpty());
        connection.close();
        connection.send(new ClientFrame.Typing(null, "r1"));
        assertThat(heard.endings).containsExactly(Ending.LOST);
    }

    @Test
    void aConnectionThatFallsSilentIsGivenUp() {
        ServerAddress address = ServerAddress.parse("127.0.0.1:" + server.getPort());
        LiveSocket.open(Session.begin(address, door, Loopback.tokens(1), _ -> {}), Tls.of(Agreements.none()),
                heard, 1);
        awaitReady();
        await().during(Duration.ofMillis(2_500)).until(heard.endings::isEmpty);
        server.silent = true;
        await().atMost(Duration.ofSeconds(5)).until(() -> !heard.endings.isEmpty());
        assertThat(heard.endings).containsExactly(Ending.LOST);
    }

    @Test
    void aServerThatIsRestartedSaysSoAndSoDoesOneThatHasTooMuchToDo() {
        connect();
        awaitReady();
        server.getConnections().forEach(client -> client.close(1012));
        await().until(() -> !heard.endings.isEmpty());
        connect();
        await().until(() -> heard.frames.size() == 2);
        server.getConnections().forEach(client -> client.close(1013));
        await().until(() -> heard.endings.size() == 2);
        assertThat(heard.endings).containsExactly(Ending.RESTARTING, Ending.BUSY);
    }

    @Test
    void closingDisconnects() {
        LiveConnection connection = connect();
        awaitReady();
        connection.close();
        connection.close();
        await().until(() -> server.getConnections().isEmpty());
        assertThat(heard.endings).containsExactly(Ending.LOST);
    }

    @Test
    void nobodyThereIsALoss() throws IOException {
        ServerAddress nobody;
        try (Loopback gone = new Loopback(_ -> "")) {
            nobody = gone.address();
        }
        connect(nobody);
        await().until(() -> !heard.endings.isEmpty());
        assertThat(heard.endings).containsExactly(Ending.LOST);
    }

    @Test
    void aRefusedTokenIsRenewedForTheNextTry() throws IOException {
        List<String> tokens = new CopyOnWriteArrayList<>();
        try (Loopback picky = new Loopback(request -> {
            if (request.is("POST /login/refresh")) {
                return Loopback.json(200, Wire.write(Loopback.tokens(2)));
            }
            tokens.add(request.token());
            return Loopback.problem(401);
        })) {
            Session session = Session.begin(picky.address(), door, Loopback.tokens(1), _ -> {});
            door.enter(session).open(heard);
            await().until(() -> heard.endings.size() == 1);
            assertThat(heard.endings).containsExactly(Ending.LOST);
            door.enter(session).open(heard);
            await().until(() -> tokens.size() == 2);
            assertThat(tokens).containsExactly("access1", "access2");
        }
    }

    @Test
    void aSessionThatIsOverIsToldFromALoss() throws IOException {
        try (Loopback over = new Loopback(_ -> Loopback.problem(401))) {
            connect(over.address());
            await().atMost(Duration.ofSeconds(20)).until(() -> !heard.endings.isEmpty());
            assertThat(heard.endings).containsExactly(Ending.SIGNED_OUT);
        }
    }

    private static final class Heard implements LiveConnection.Listener {
        private final List<ServerFrame> frames = new CopyOnWriteArrayList<>();
        private final List<Ending> endings = new CopyOnWriteArrayList<>();

        @Override
        public void heard(ServerFrame frame) {
            frames.add(frame);
        }

        @Override
        public void closed(Ending ending) {
            endings.add(ending);
        }
    }

    /** Greets whoever comes and remembers what they say. */
    private static final class LiveServer extends WebSocketServer {
        private final CountDownLatch up = new CountDownLatch(1);
        private final List<String> tokens = new CopyOnWriteArrayList<>();
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private volatile boolean silent;

        LiveServer() {
            super(new InetSocketAddress("127.0.0.1", 0), 1);
            setDaemon(true);
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            tokens.add(handshake.getFieldValue("Authorization"));
            client.send(READY);
        }

        @Override
        public void onMessage(WebSocket client, String text) {
            frames.add(text);
        }

        @Override
        public void onWebsocketPing(WebSocket client, Framedata ping) {
            if (!silent) {
                super.onWebsocketPing(client, ping);
            }
        }

        @Override
        public void onStart() {
            up.countDown();
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {
            // The client's view is what is tested.
        }

        @Override
        public void onError(WebSocket client, Exception e) {
            // Likewise.
        }
    }
}
