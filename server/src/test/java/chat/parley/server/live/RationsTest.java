package chat.parley.server.live;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How much one person may say, on a server with the usual limits. */
class RationsTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.start();

    private final Guest anna = SERVER.consumer("anna");
    private final String room = Talk.open(anna, SERVER.admin());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void messagesAreRationedOverLiveAndRestTogether() {
        try (var live = LiveClient.connect(SERVER, anna)) {
            IntStream.range(0, 80).forEach(
                    i -> live.say("send", "ref", "r" + i, "roomId", room, "clientId", "c" + i, "messageText", "x"));
            var refused = live.await(ServerFrame.Failure.class);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.type()).isEqualTo("/problems/too-many");
            var overRest = anna.post("/room/" + room + "/message", Map.of("messageText", "x"));
            assertThat(overRest).isRefused(429);
            assertThat(overRest.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void whoFloodsIsWarnedAndThenSentAway() {
        var live = LiveClient.connect(SERVER, anna);
        for (int said = 20; live.answers().stream().noneMatch(ServerFrame.Failure.class::isInstance); said += 20) {
            int answered = said;
            IntStream.range(0, 20).forEach(i -> live.say("ping", "ref", "p"));
            Awaitility.await().until(() -> live.answers().size() >= answered);
            assertThat(said).as("said without a warning").isLessThan(5_000);
        }
        assertThat(live.await(ServerFrame.Failure.class).status()).isEqualTo(429);
        try {
            IntStream.range(0, 1_000).forEach(i -> live.say("ping", "ref", "p"));
        } catch (CompletionException e) {
            assertThat(e).as("sent away meanwhile").hasCauseInstanceOf(IOException.class);
        }
        assertThat(live.awaitClose()).isEqualTo(1008);
    }

    @Test
    void aStrangerCannotUseUpARoomsRation() {
        Guest stranger = SERVER.consumer("stranger");
        for (int i = 0; i < 55; i++) {
            assertThat(stranger.post("/room/" + room + "/message", Map.of("messageText", "x")).status()).isIn(404, 429);
        }
        assertThat(anna.post("/room/" + room + "/message", Map.of("messageText", "Mine"))).isOk();
    }
}
