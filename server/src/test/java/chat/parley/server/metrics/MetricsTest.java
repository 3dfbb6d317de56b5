package chat.parley.server.metrics;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Figures for a Prometheus: on this computer only, of nobody, and only if asked for. */
class MetricsTest {

    private static final Pattern SAMPLE = Pattern
            .compile("[a-z0-9_]+(\\{([a-z_]+=\"[A-Za-z0-9 '.+:_-]*\",?)+})? [-+0-9.eEINFaN]+");

    @Test
    void whatHappensIsCountedAndNobodyIsNamed() throws Exception {
        try (var server = ParleyTestServer.start("--parley.metrics.port=0")) {
            Guest anna = server.consumer("annalabel");
            Guest boris = server.consumer("borislabel");
            int port = await().until(() -> server.bean(Metrics.class).portNumber(), number -> number != null);
            String room = Talk.open(anna, boris);
            try (var live = LiveClient.connect(server, boris)) {
                Talk.post(anna, room, "Textinnolabel");
                live.await(ServerFrame.NewMessage.class);
                String text = await().until(() -> scrape(port, "/metrics").body(),
                        it -> it.contains("parley_message_delivery_seconds_count 1"));
                assertThat(text).contains("parley_connections 1.0\n", "parley_messages_posted_total 1.0\n",
                        "parley_message_delivery_seconds_bucket{le=\"0.001\"}", "parley_database_size_bytes ",
                        "parley_database_write_amplification ", "parley_database_syncs_total ",
                        "parley_backup_last_success_seconds 0.0", "parley_support_waiting 0.0",
                        "parley_disk_free_bytes ", "jvm_memory_used_bytes{", "process_uptime_seconds ");
                assertThat(text).doesNotContain(room, anna.id(), boris.id(), "annalabel", "borislabel", "Textinno");
                assertThat(text.lines().filter(line -> !line.startsWith("#"))).hasSizeGreaterThan(40)
                        .allSatisfy(line -> assertThat(line).matches(SAMPLE));
            }
            assertThat(scrape(port, "/").statusCode()).isEqualTo(404);
            assertThat(scrape(port, "/actuator/health").statusCode()).isEqualTo(404);
            assertThat(asked(port, "elsewhere.example")).startsWith("HTTP/1.1 404");
            assertThat(asked(port, "localhost:" + port)).startsWith("HTTP/1.1 200");
            assertThat(server.admin().get("/metrics").status()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> scrape(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** With whatever name for this computer. */
    private static String asked(int port, String host) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(("GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
