package chat.parley.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import chat.parley.server.ParleyTestServer;
import chat.parley.server.store.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What crosses the network is encrypted, with a certificate that is given or one that the server makes. */
class TlsTest {

    @TempDir
    private Path folder;

    @Test
    void aServerWithACertificateSpeaksTlsAndNothingElse() throws Exception {
        Identity identity = OwnCertificate.in(folder);
        try (var server = start()) {
            HttpResponse<String> answer = ask(identity, server.port());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(server.bean(Encryption.class).certificateUntil()).as("for administrators")
                    .contains(identity.certificate().getNotAfter().toInstant());
            assertThat(greeting(identity, server.port())).contains("\"event\":\"error\"");
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/server")).build(),
                    BodyHandlers.ofString())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRenewedCertificateIsTakenWithoutARestartAndOneThatDoesNotFitIsNot() throws Exception {
        Identity first = OwnCertificate.in(folder);
        Identity second = OwnCertificate.in(Files.createDirectory(folder.resolve("second")));
        try (var server = start()) {
            var renewal = server.bean(Renewal.class);
            assertThat(ask(first, server.port()).statusCode()).isEqualTo(200);
            put("certificate.pem");
            renewal.look();
            assertThat(ask(first, server.port()).statusCode()).isEqualTo(200);
            put("key.pem");
            renewal.look();
            assertThat(ask(second, server.port()).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> ask(first, server.port())).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void theOwnCertificateIsMadeOnceAndItsKeyIsForNobodyElse() throws IOException {
        Identity made = OwnCertificate.in(folder);
        assertThat(OwnCertificate.in(folder)).isEqualTo(made);
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        Files.delete(folder.resolve("key.pem"));
        assertThatThrownBy(() -> OwnCertificate.in(folder)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("everybody will have to trust again");
        Files.delete(folder.resolve("certificate.pem"));
        assertThat(OwnCertificate.in(folder)).isNotEqualTo(made);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        OwnCertificate.in(folder);
        Files.setPosixFilePermissions(folder.resolve("key.pem"),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> OwnCertificate.in(folder)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 600");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(Arguments.of("is not that of the certificate",
                (Spoiling) (certificate, key) -> OwnCertificate.in(requireNonNull(key.getParent()))),
                Arguments.of("holds no certificate",
                        (Spoiling) (certificate, key) -> Files.writeString(certificate, "x")),
                Arguments.of("holds no private key",
                        (Spoiling) (certificate, key) -> Files.copy(certificate, key,
                                StandardCopyOption.REPLACE_EXISTING)),
                Arguments.of("cannot be read", (Spoiling) (certificate, key) -> Files.delete(certificate)));
    }

    private interface Spoiling {

        void spoil(Path certificate, Path key) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void filesThatCannotBeUsedRefuseTheStartInOneSentence(String sentence, Spoiling spoiling) throws IOException {
        OwnCertificate.in(folder);
        Path key = Files.createDirectory(folder.resolve("keys")).resolve("key.pem");
        Files.copy(folder.resolve("key.pem"), key);
        spoiling.spoil(folder.resolve("certificate.pem"), key);
        assertThatThrownBy(() -> Identity.read(folder.resolve("certificate.pem"), key))
                .isInstanceOf(StartRefused.class).hasMessageContaining(sentence).hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false, true", "::1, false, true", "0.0.0.0, false, false", "192.0.2.1, false, false",
        "0.0.0.0, true, true"})
    void onlyThisComputerAndAProxyAreSpokenToInTheOpen(String address, boolean behindProxy, boolean open) {
        InetAddress host = InetAddress.ofLiteral(address);
        assertThat(new TlsSettings(host, null, null, behindProxy).inTheOpen()).isEqualTo(open);
        Path file = Path.of("some.pem");
        assertThat(new TlsSettings(host, file, file, behindProxy).inTheOpen()).isFalse();
        assertThatThrownBy(() -> new TlsSettings(host, file, null, behindProxy)).isInstanceOf(StartRefused.class);
    }

    private ParleyTestServer start() {
        return ParleyTestServer.start("--tls-certificate=" + folder.resolve("certificate.pem"),
                "--tls-key=" + folder.resolve("key.pem"));
    }

    private void put(String file) throws IOException {
        Files.copy(folder.resolve("second").resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static HttpResponse<String> ask(Identity trusted, int port) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/server")).build(),
                    BodyHandlers.ofString());
        }
    }

    /** What the live connection says to somebody who comes with nonsense instead of a token. */
    private static String greeting(Identity trusted, int port) throws Exception {
        var heard = new CompletableFuture<String>();
        try (var client = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create("wss://localhost:" + port + "/live"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            heard.complete(text.toString());
                            return CompletableFuture.completedStage(null);
                        }
                    }).get(10, TimeUnit.SECONDS);
            socket.sendText("{\"event\":\"identity\",\"token\":\"nonsense\"}", true);
            String text = heard.get(10, TimeUnit.SECONDS);
            socket.abort();
            return text;
        }
    }

    private static SSLContext trusting(Identity identity) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", (Certificate) identity.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
