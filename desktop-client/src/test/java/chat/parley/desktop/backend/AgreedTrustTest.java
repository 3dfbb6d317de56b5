package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import chat.parley.desktop.backend.Authority.Identity;
import chat.parley.desktop.backend.LiveConnection.Ending;
import chat.parley.desktop.backend.ServerCertificate.Doubt;
import chat.parley.model.live.ServerFrame;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Row C8: real servers with certificates of all kinds, over HTTP and over the live connection. */
class AgreedTrustTest {
    private static final Authority AUTHORITY = new Authority();
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration LONG_OVER = Duration.ofHours(1);
    private static final Identity GOOD = AUTHORITY.vouchFor("localhost", MONTH);
    private static final Identity FOR_ANOTHER = AUTHORITY.vouchFor("elsewhere.example", MONTH);
    private static final Identity EXPIRED = AUTHORITY.vouchFor("localhost", LONG_OVER);
    private static final Identity PRIVATE = Authority.selfSigned("localhost");
    private static final Identity PRIVATE_FOR_ANOTHER = Authority.selfSigned("elsewhere.example");

    private final Map<String, Fingerprint> agreed = new ConcurrentHashMap<>();
    private final Tls tls = Tls.of(place -> Optional.ofNullable(agreed.get(place)), AUTHORITY.trust());

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.of("nobody vouches for it", PRIVATE, null, Doubt.UNKNOWN_ISSUER),
                Arguments.of("nobody vouches, another name", PRIVATE_FOR_ANOTHER, null, Doubt.UNKNOWN_ISSUER),
                Arguments.of("another authority", new Authority().vouchFor("localhost", MONTH), null,
                        Doubt.UNKNOWN_ISSUER),
                Arguments.of("made for another server", FOR_ANOTHER, null, Doubt.OTHER_NAME),
                Arguments.of("expired", EXPIRED, null, Doubt.OUT_OF_DATE),
                Arguments.of("expired, though agreed", EXPIRED, EXPIRED, Doubt.OUT_OF_DATE),
                Arguments.of("another one than agreed", PRIVATE, PRIVATE_FOR_ANOTHER, Doubt.CHANGED),
                Arguments.of("trusted by the system, but another one than agreed", GOOD, PRIVATE, Doubt.CHANGED));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(Arguments.of("trusted by the system", GOOD, null),
                Arguments.of("agreed, nobody vouches", PRIVATE, PRIVATE),
                Arguments.of("agreed, made for another server", FOR_ANOTHER, FOR_ANOTHER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void nothingIsAskedOfAServerThatIsNotTrusted(String why, Identity shown, @Nullable Identity before, Doubt doubt)
            throws IOException {
        try (var server = new Asked(shown); var door = new Door(tls)) {
            agree(server.address(), before);
            ServerCertificate certificate = catchThrowableOfType(ApiFailure.Untrusted.class,
                    () -> door.signIn(server.address(), "ana", "secret")).certificate();
            assertThat(certificate.doubt()).as(why).isEqualTo(doubt);
            assertThat(certificate.fingerprint()).isEqualTo(shown.fingerprint());
            assertThat(certificate.agreed()).isEqualTo(before == null ? null : before.fingerprint());
            assertThat(certificate.mayBeTrusted()).isEqualTo(doubt != Doubt.OUT_OF_DATE);
            assertThat(server.questions).hasValue(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aServerIsAskedThatIsTrusted(String why, Identity shown, @Nullable Identity before) throws IOException {
        try (var server = new Asked(shown); var door = new Door(tls)) {
            agree(server.address(), before);
            assertThat(door.server(server.address()).name()).as(why).isEqualTo("Vitosha Bikes");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void noLiveConnectionIsMadeToAServerThatIsNotTrusted(String why, Identity shown, @Nullable Identity before)
            throws InterruptedException {
        try (var server = new LiveServer(shown)) {
            agree(server.address(), before);
            assertThat(outcome(server)).as(why).isEqualTo(Ending.UNTRUSTED);
            assertThat(server.greeted).hasValue(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aLiveConnectionIsMadeToAServerThatIsTrusted(String why, Identity shown, @Nullable Identity before)
            throws InterruptedException {
        try (var server = new LiveServer(shown)) {
            agree(server.address(), before);
            assertThat(outcome(server)).as(why).isInstanceOf(ServerFrame.Ready.class);
        }
    }

    @Test
    void anAgreementHoldsForOnePortOfOneServer() throws IOException {
        try (var one = new Asked(PRIVATE); var other = new Asked(PRIVATE); var door = new Door(tls)) {
            agree(one.address(), PRIVATE);
            door.server(one.address());
            assertThatThrownBy(() -> door.server(other.address())).isInstanceOf(ApiFailure.Untrusted.class);
        }
    }

    @Test
    void fingerprintsAreWrittenAsOtherToolsWriteThem() {
        assertThat(new Fingerprint("0a1b" + "00".repeat(29) + "FF").toString()).startsWith("0A:1B:00:")
                .endsWith(":00:FF").hasSize(95);
        assertThatThrownBy(() -> new Fingerprint("0a1b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAuthoritiesOfThisComputerAreFound() {
        assertThat(SystemRoots.load().getAcceptedIssuers()).hasSizeGreaterThan(50);
    }

    private void agree(ServerAddress address, @Nullable Identity identity) {
        if (identity != null) {
            agreed.put(address.host() + ":" + address.port(), identity.fingerprint());
        }
    }

    /** The first frame, or how it ended without one. */
    private Object outcome(LiveServer server) {
        var outcome = new CompletableFuture<Object>();
        try (var door = new Door(tls)) {
            Session session = Session.begin(server.address(), door, Loopback.tokens(1), _ -> {});
            try (var _ = door.enter(session).open(new LiveConnection.Listener() {
                @Override
                public void heard(ServerFrame frame) {
                    outcome.complete(frame);
                }

                @Override
                public void closed(Ending ending) {
                    outcome.complete(ending);
                }
            })) {
                return outcome.orTimeout(20, TimeUnit.SECONDS).join();
            }
        }
    }

    /** A server over HTTPS that counts what it is asked. */
    private static final class Asked implements AutoCloseable {
        final AtomicInteger questions = new AtomicInteger();
        private final HttpsServer server;

        Asked(Identity identity) throws IOException {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.setHttpsConfigurator(new HttpsConfigurator(identity.tls()));
            byte[] answer = "{\"success\":true,\"server\":{\"name\":\"Vitosha Bikes\",\"version\":\"0.1.0\",\"signUpOpen\":true}}"
                    .getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                questions.incrementAndGet();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        ServerAddress address() {
            return ServerAddress.parse("https://localhost:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** A live server over TLS that counts who got through. */
    private static final class LiveServer extends WebSocketServer implements AutoCloseable {
        final AtomicInteger greeted = new AtomicInteger();
        private final CountDownLatch up = new CountDownLatch(1);

        LiveServer(Identity identity) throws InterruptedException {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setWebSocketFactory(new DefaultSSLWebSocketServerFactory(identity.tls()));
            setDaemon(true);
            start();
            up.await();
        }

        ServerAddress address() {
            return ServerAddress.parse("https://localhost:" + getPort());
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            greeted.incrementAndGet();
            socket.send("{\"event\":\"ready\",\"userId\":\"u1\",\"heartbeatSeconds\":20,"
                    + "\"serverTime\":\"2026-11-20T12:00:00.000Z\"}");
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            // Nothing is expected.
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            // The test looks at the client's side.
        }

        @Override
        public void onError(WebSocket socket, Exception e) {
            // A refused handshake.
        }

        @Override
        public void onStart() {
            up.countDown();
        }

        @Override
        public void close() throws InterruptedException {
            stop(100);
        }
    }
}
