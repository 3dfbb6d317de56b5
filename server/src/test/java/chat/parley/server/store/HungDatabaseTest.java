package chat.parley.server.store;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database that keeps its connections and answers nothing. */
class HungDatabaseTest {

    @Test
    void whoWaitsForItIsToldToTryLaterAndNothingIsDoubledWhenItComesBack() throws Exception {
        try (var mongo = EmbeddedMongo.open(Files.createDirectories(ParleyTestServer.freshFolder()),
                Options.defaults());
                var valve = new Valve(portOf(mongo));
                var server = ParleyTestServer.start("--parley.limits=off", "--parley.database-patience=700ms",
                        "--parley.mongodb=" + mongo.connectionString("parley").replace(":" + portOf(mongo),
                                ":" + valve.port()))) {
            Guest anna = server.consumer("anna");
            String room = Talk.open(anna, server.consumer("boris"));
            var live = LiveClient.connect(server, anna);
            live.heardSoFar(); // it has arrived altogether
            valve.shut(true);
            long start = System.nanoTime();
            assertThat(post(anna, room).status()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(live.say("send", "ref", "r", "roomId", room, "messageText", "Is anybody there?", "clientId",
                    "the only one").await(ServerFrame.Failure.class).status()).isEqualTo(503);
            var stranger = LiveClient.stranger(server).say("identity", "ref", "i", "token", anna.token());
            assertThat(stranger.await(ServerFrame.Failure.class).status()).isEqualTo(503);
            assertThat(stranger.awaitClose()).isEqualTo(1013);
            assertThat(anna.get("/actuator/health").status()).isEqualTo(503);
            valve.shut(false);
            await().atMost(Duration.ofSeconds(30)).until(() -> post(anna, room).status() == 200);
            assertThat(Talk.texts(Talk.history(anna, room))).containsExactly("Is anybody there?");
            await().atMost(Duration.ofSeconds(30)).until(() -> anna.get("/actuator/health").status() == 200);
        }
    }

    private static int portOf(EmbeddedMongo mongo) {
        return URI.create(mongo.connectionString("parley")).getPort();
    }

    private static Answer post(Guest author, String room) {
        return author.post("/room/" + room + "/message",
                Map.of("messageText", "Is anybody there?", "clientId", "the only one"));
    }
}
