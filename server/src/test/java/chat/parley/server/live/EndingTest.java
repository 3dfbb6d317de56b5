package chat.parley.server.live;

import java.util.Map;
import java.util.stream.IntStream;

import chat.parley.model.LoginAnswer;
import chat.parley.model.SessionView;
import chat.parley.model.SessionsAnswer;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How connections end, on a server that is less patient than usual. */
class EndingTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.limits=off",
            "--parley.live.sign-in-within=1s", "--parley.live.ping=300ms", "--parley.live.dead-after=1500ms",
            "--parley.live.recheck=1s", "--parley.live.connections-per-person=3");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsSentAway() {
        assertThat(LiveClient.stranger(SERVER).awaitClose()).isEqualTo(4401);
    }

    @Test
    void signingOutEndsTheConnectionsOfThatSessionAndNoOther() {
        Guest anna = SERVER.consumer("anna");
        Guest tablet = SERVER.signIn(anna.username(), ParleyTestServer.PASSWORD);
        var phone = LiveClient.connect(SERVER, anna);
        try (var other = LiveClient.connect(SERVER, tablet)) {
            anna.post("/logout", Map.of("refreshToken", anna.refreshToken())).ok();
            assertThat(phone.awaitClose()).isEqualTo(4401);
            assertThat(other.heardSoFar()).isNotEmpty();
        }
    }

    @Test
    void aPersonSeesTheirDevicesAndSignsThemOutFromElsewhere() {
        Guest anna = SERVER.consumer("anna");
        Guest phone = SERVER.stranger().signedIn(SERVER.stranger().post("/login", Map.of("username", anna.username(),
                "password", ParleyTestServer.PASSWORD, "device", " anna-phone ")).ok().as(LoginAnswer.class));
        Guest tablet = SERVER.signIn(anna.username(), ParleyTestServer.PASSWORD);
        var pocket = LiveClient.connect(SERVER, phone);
        var lap = LiveClient.connect(SERVER, tablet);
        try (var desk = LiveClient.connect(SERVER, anna)) {
            var devices = anna.get("/sessions").ok().as(SessionsAnswer.class).sessions();
            assertThat(devices).hasSize(3).extracting(SessionView::current).containsExactly(true, false, false);
            assertThat(devices).extracting(SessionView::device).contains("anna-phone");
            String id = devices.stream().filter(each -> "anna-phone".equals(each.device())).findFirst().orElseThrow()
                    .id();
            anna.delete("/sessions/" + id).ok();
            assertThat(pocket.awaitClose()).isEqualTo(4401);
            assertThat(phone.get("/room").status()).isEqualTo(401);
            assertThat(anna.delete("/sessions/" + id).status()).isEqualTo(404);
            anna.delete("/sessions").ok();
            assertThat(lap.awaitClose()).isEqualTo(4401);
            assertThat(tablet.get("/room").status()).isEqualTo(401);
            assertThat(desk.heardSoFar()).isNotEmpty();
            assertThat(anna.get("/sessions").ok().as(SessionsAnswer.class).sessions()).hasSize(1);
        }
    }

    @Test
    void deletingAnAccountEndsItsConnectionsAndItsMembershipsButNotTheConversation() {
        Guest anna = SERVER.consumer("anna");
        Guest boris = SERVER.consumer("boris");
        String room = Talk.open(anna, boris);
        Talk.post(boris, room, "Remember me");
        var borisLive = LiveClient.connect(SERVER, boris);
        try (var annaLive = LiveClient.connect(SERVER, anna)) {
            boris.delete("/users/" + boris.id()).ok();
            assertThat(borisLive.awaitClose()).isEqualTo(4401);
            annaLive.await(ServerFrame.RoomUpdated.class, frame -> frame.roomId().equals(room));
            var history = Talk.history(anna, room);
            assertThat(Talk.texts(history)).containsExactly("Remember me");
            assertThat(history.users()).hasSize(2).anySatisfy(user -> {
                assertThat(user.id()).isEqualTo(boris.id());
                assertThat(user.fullName()).isEqualTo("Deleted account");
            });
            assertThat(Talk.summary(anna, room).unread()).isEqualTo(1);
            Talk.post(anna, room, "Who is still there?");
        }
    }

    @Test
    void aPersonHasAnEndOfConnections() {
        Guest anna = SERVER.consumer("anna");
        var clients = IntStream.range(0, 3).mapToObj(i -> LiveClient.connect(SERVER, anna)).toList();
        var oneTooMany = LiveClient.stranger(SERVER).say("identity", "ref", "r", "token", anna.token());
        assertThat(oneTooMany.await(ServerFrame.Failure.class).status()).isEqualTo(429);
        assertThat(oneTooMany.awaitClose()).isEqualTo(1013);
        clients.getFirst().abort();
        await().until(() -> SERVER.bean(Connections.class).of(anna.id()).size() == 2);
        LiveClient.connect(SERVER, anna).abort();
        clients.forEach(LiveClient::abort);
    }

    @Test
    void whoNeitherSpeaksNorAnswersIsGivenUp() throws Exception {
        Guest anna = SERVER.consumer("anna");
        Guest boris = SERVER.consumer("boris");
        Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(SERVER, anna); var silent = new DeafClient(SERVER, boris)) {
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isTrue();
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isFalse();
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void aDisconnectFreesEverything() {
        Guest anna = SERVER.consumer("anna");
        var clients = IntStream.range(0, 3).mapToObj(i -> LiveClient.connect(SERVER, anna)).toList();
        clients.forEach(LiveClient::abort);
        await().until(() -> !SERVER.bean(Connections.class).isOnline(anna.id()));
        await().until(() -> SERVER.bean(Connections.class).all().stream()
                .noneMatch(it -> it.signedIn() instanceof SignedIn who && who.userId().equals(anna.id())));
    }
}
