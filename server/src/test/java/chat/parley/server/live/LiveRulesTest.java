package chat.parley.server.live;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a client may and may not say. */
class LiveRulesTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest ANNA = SERVER.consumer("anna");
    private static final Guest BORIS = SERVER.consumer("boris");
    private static final Guest VERA = SERVER.consumer("vera");
    private static final String ROOM = Talk.open(ANNA, BORIS);

    private LiveClient anna;
    private LiveClient boris;

    @BeforeEach
    void connect() {
        anna = LiveClient.connect(SERVER, ANNA);
        boris = LiveClient.connect(SERVER, BORIS);
    }

    @AfterEach
    void leave() {
        anna.abort();
        boris.abort();
    }

    @Test
    void whoSendsTheTokenFirstIsReadyAsWell() {
        var client = LiveClient.stranger(SERVER).say("identity", "token", ANNA.token());
        var ready = client.await(ServerFrame.Ready.class);
        assertThat(ready.userId()).isEqualTo(ANNA.id());
        assertThat(ready.heartbeatSeconds()).isEqualTo(12);
        client.abort();
    }

    @Test
    void whoBeginsWithAnythingElseIsSentAway() {
        for (String first : List.of("{\"event\":\"ping\"}", "hello", "{\"event\":\"identity\"}",
                "{\"event\":\"send\",\"roomId\":\"" + ROOM + "\",\"clientId\":\"c\",\"messageText\":\"x\"}")) {
            assertThat(LiveClient.stranger(SERVER).sayText(first).awaitClose()).as(first).isEqualTo(4401);
        }
        assertThat(Talk.history(ANNA, ROOM).conversation()).noneMatch(it -> it.message().messageText().equals("x"));
    }

    @Test
    void aFirstFrameIsShort() {
        var client = LiveClient.stranger(SERVER).sayText("x".repeat(5_000));
        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @Test
    void aTokenThatDoesNotHoldIsAnsweredAndTheEnd() {
        var client = LiveClient.stranger(SERVER).say("identity", "ref", "r", "token", ANNA.token() + "x");
        var failure = client.await(ServerFrame.Failure.class);
        assertThat(failure.ref()).isEqualTo("r");
        assertThat(failure.status()).isEqualTo(401);
        assertThat(client.awaitClose()).isEqualTo(4401);
        assertThatHandshakeFails(401, "Authorization", "Bearer " + ANNA.token() + "x");
        assertThatHandshakeFails(401, "Authorization", "Basic YTpi");
    }

    /** A few bytes could be a bomb, and each connection would keep a window of its own. */
    @Test
    void nothingIsCompressed() throws Exception {
        try (var offering = new DeafClient(SERVER, SERVER.consumer("anna"))) {
            assertThat(offering.answer().toLowerCase(Locale.ROOT)).doesNotContain("deflate");
        }
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        var address = LiveClient.address(SERVER.uri()) + "?token=" + ANNA.token() + "&access_token=" + ANNA.token();
        var client = LiveClient.strangerAt(address).say("ping");
        assertThat(client.awaitClose()).isEqualTo(4401);
    }

    @Test
    void aForeignPageMayNotConnect() {
        assertThatHandshakeFails(403, "Origin", "https://evil.example");
        assertThatHandshakeFails(403, "Origin", SERVER.uri().toString());
        assertThatHandshakeFails(403, "Origin", "null");
    }

    @Test
    void aConnectionStaysItsPersons() {
        anna.say("identity", "ref", "mine", "token", ANNA.token());
        anna.await(ServerFrame.Ack.class, ack -> "mine".equals(ack.ref()));
        anna.say("identity", "ref", "theirs", "token", BORIS.token());
        assertThat(failure(anna, "theirs").status()).isEqualTo(403);
        anna.say("identity", "ref", "bad", "token", "x");
        assertThat(failure(anna, "bad").status()).isEqualTo(401);
        anna.say("ping", "ref", "p");
        anna.await(ServerFrame.Ack.class, ack -> "p".equals(ack.ref()));
    }

    @Test
    void whatIsNoFrameIsAnsweredAndTheConnectionLivesOn() {
        for (String text : List.of("", "hello", "{", "[]", "null", "5", "{\"event\":5}", "{\"event\":\"explode\"}",
                "{\"event\":\"ping\",\"more\":1}")) {
            anna.sayText(text);
            assertThat(anna.await(ServerFrame.Failure.class).status()).as(text).isEqualTo(400);
        }
        assertThat(anna.heardSoFar()).isNotEmpty();
    }

    @Test
    void theAnswerToABadFrameNamesItIfItCan() {
        anna.say("explode", "ref", "r1");
        assertThat(failure(anna, "r1").errors()).containsKey("event");
        anna.say("read", "ref", "r2", "roomId", ROOM, "upTo", "many");
        assertThat(failure(anna, "r2").status()).isEqualTo(400);
        anna.say("ping", "ref", "r".repeat(65));
        assertThat(anna.await(ServerFrame.Failure.class).ref()).isNull();
    }

    @Test
    void whoKeepsSendingGarbageIsSentAway() {
        for (int i = 0; i < 10; i++) {
            anna.sayText("garbage");
        }
        assertThat(anna.awaitClose()).isEqualTo(1008);
    }

    @Test
    void aFrameMayBeLongButNotTooLong() {
        String escaped = "\\u0416".repeat(10_000);
        anna.sayText("{\"event\":\"send\",\"ref\":\"long\",\"roomId\":\"" + ROOM
                + "\",\"clientId\":\"long\",\"messageText\":\"" + escaped + "\"}");
        anna.await(ServerFrame.Ack.class, ack -> "long".equals(ack.ref()));
        assertThat(boris.await(ServerFrame.NewMessage.class).message().message().messageText()).hasSize(10_000);

        anna.sayText("{\"event\":\"ping\"," + " ".repeat(128 * 1024) + "\"ref\":\"big\"}");
        assertThat(failure(anna, "big").status()).isEqualTo(413);
    }

    @Test
    void theRulesForTextAreThoseOfRest() {
        for (var wrong : List.of(Map.entry("messageText", ""), Map.entry("messageText", "x".repeat(10_001)),
                Map.entry("messageText", "a\0b"), Map.entry("clientId", "c".repeat(65)),
                Map.entry("clientId", ""), Map.entry("replyTo", "nothing"))) {
            var frame = new HashMap<String, Object>(Map.of("event", "send", "ref", "w", "roomId", ROOM, "clientId",
                    "w", "messageText", "x"));
            frame.put(wrong.getKey(), wrong.getValue());
            anna.say(frame);
            assertThat(failure(anna, "w").errors()).containsOnlyKeys(wrong.getKey());
        }
    }

    @Test
    void aForeignRoomIsLikeNoRoom() {
        String foreign = Talk.open(BORIS, VERA);
        for (String roomId : List.of(foreign, "0123456789abcdef01234567", "nothing", "%00")) {
            anna.say("subscribe", "ref", "1", "roomId", roomId).say("unsubscribe", "ref", "2", "roomId", roomId)
                    .say("typing", "ref", "3", "roomId", roomId).say("read", "ref", "4", "roomId", roomId, "upTo", 1)
                    .say("send", "ref", "5", "roomId", roomId, "clientId", "foreign", "messageText", "x");
            for (String ref : List.of("1", "2", "3", "4", "5")) {
                var failure = failure(anna, ref);
                assertThat(failure.status()).isEqualTo(404);
                assertThat(failure.message()).isEqualTo("No room with this id found");
                assertThat(failure.type()).isEqualTo("/problems/room-not-found");
            }
        }
        assertThat(boris.heardSoFar()).noneMatch(ServerFrame.Typing.class::isInstance);
        assertThat(Talk.history(BORIS, foreign).conversation()).isEmpty();
    }

    @Test
    void anUnsubscribedConnectionHearsNothingOfTheRoomUntilItSubscribesAgain() {
        var second = LiveClient.connect(SERVER, BORIS);
        boris.say("unsubscribe", "ref", "u", "roomId", ROOM).await(ServerFrame.Ack.class);
        Talk.post(ANNA, ROOM, "While unsubscribed");
        second.await(ServerFrame.NewMessage.class);
        assertThat(boris.heardSoFar()).noneMatch(ServerFrame.NewMessage.class::isInstance);

        boris.say("subscribe", "ref", "s", "roomId", ROOM).await(ServerFrame.Ack.class);
        Talk.post(ANNA, ROOM, "Again");
        boris.await(ServerFrame.NewMessage.class);
        second.abort();
    }

    @Test
    void aMemberMayMakeAnotherMemberHearAgainAndNobodyElse() {
        boris.say("unsubscribe", "roomId", ROOM).await(ServerFrame.Ack.class);
        anna.say("subscribe", "ref", "no", "roomId", ROOM, "otherUserId", VERA.id());
        assertThat(failure(anna, "no").status()).isEqualTo(404);
        Talk.post(ANNA, ROOM, "Not heard");
        assertThat(boris.heardSoFar()).noneMatch(ServerFrame.NewMessage.class::isInstance);

        anna.say("subscribe", "ref", "yes", "roomId", ROOM, "otherUserId", BORIS.id());
        anna.await(ServerFrame.Ack.class, ack -> "yes".equals(ack.ref()));
        Talk.post(ANNA, ROOM, "Heard");
        boris.await(ServerFrame.NewMessage.class);
    }

    @Test
    void typingIsToldToTheOthersOnlyAndNotTooOften() {
        IntStream.range(0, 5).forEach(i -> anna.say("typing", "roomId", ROOM));
        anna.heardSoFar();
        assertThat(boris.heardSoFar()).filteredOn(ServerFrame.Typing.class::isInstance).hasSize(1)
                .containsExactly(new ServerFrame.Typing(ROOM, ANNA.id()));
        assertThat(anna.heardSoFar()).noneMatch(ServerFrame.Typing.class::isInstance);
    }

    @Test
    void readingOverLiveCountsAndIsHeard() {
        long number = Talk.post(ANNA, ROOM, "Read me").number();
        boris.say("read", "ref", "r", "roomId", ROOM, "upTo", number);
        var ack = boris.await(ServerFrame.Ack.class, it -> "r".equals(it.ref()));
        assertThat(ack.data()).isNotNull();
        var read = anna.await(ServerFrame.RoomRead.class, it -> it.upTo() == number);
        assertThat(read.userId()).isEqualTo(BORIS.id());
        assertThat(Talk.summary(BORIS, ROOM).unread()).isZero();
    }

    @Test
    void silencingARoomIsToldToOnesOwnConnectionsOnly() {
        ANNA.put("/room/" + ROOM + "/mute", Map.of("muted", true)).ok();
        anna.await(ServerFrame.RoomUpdated.class, frame -> frame.roomId().equals(ROOM));
        assertThat(Talk.summary(ANNA, ROOM).muted()).isTrue();
        assertThat(Talk.summary(BORIS, ROOM).muted()).isFalse();
        ANNA.put("/room/" + ROOM + "/mute", Map.of("muted", false)).ok();
        assertThat(Talk.summary(ANNA, ROOM).muted()).isFalse();
        assertThat(boris.heardSoFar()).noneMatch(ServerFrame.RoomUpdated.class::isInstance);
    }

    private static ServerFrame.Failure failure(LiveClient client, String ref) {
        return client.await(ServerFrame.Failure.class, it -> ref.equals(it.ref()));
    }

    private static void assertThatHandshakeFails(int status, String header, String value) {
        assertThatThrownBy(() -> LiveClient.handshake().header(header, value)
                .buildAsync(LiveClient.address(SERVER.uri()), new WebSocket.Listener() {}).join())
                .isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }
}
