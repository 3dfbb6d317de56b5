package chat.parley.server.live;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.overview.Census;
import chat.parley.server.room.Talk;
import chat.parley.server.settings.SettingsChangedElsewhere;
import chat.parley.server.support.Inquiry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rows O8 and A3: two servers on one database, connected by Redis; and by nothing, while Redis is away. */
class NodesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static EmbeddedMongo mongo;
    private static TestRedis redis;
    private static ParleyTestServer one;
    private static ParleyTestServer two;

    @BeforeAll
    static void start() throws IOException {
        var folder = Files.createDirectories(ParleyTestServer.freshFolder());
        mongo = EmbeddedMongo.open(folder, Options.defaults());
        redis = TestRedis.start();
        one = node();
        two = node();
        awaitWhole();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        redis.close();
        mongo.close();
    }

    private static ParleyTestServer node() {
        return ParleyTestServer.start("--parley.limits=off", "--parley.mongodb=" + mongo.connectionString("nodes"),
                "--parley.redis=" + redis.uri(), "--parley.nodes.catch-up=4s", "--parley.nodes.gone-after=3s",
                "--parley.nodes.spread=500ms");
    }

    /** As on the first server, on the second. */
    private static Guest there(Guest person) {
        return two.signIn(person.username(), ParleyTestServer.PASSWORD);
    }

    @Test
    void everythingSaidOnOneServerIsHeardOnTheOther() {
        Guest anna = one.consumer("anna");
        Guest boris = there(one.consumer("boris"));
        try (var annaLive = LiveClient.connect(one, anna); var borisLive = LiveClient.connect(two, boris)) {
            String room = Talk.open(anna, boris);
            assertThat(borisLive.await(ServerFrame.RoomUpdated.class).roomId()).isEqualTo(room);

            var post = Talk.post(anna, room, "Здравей!");
            assertThat(borisLive.await(ServerFrame.NewMessage.class).message()).isEqualTo(post);
            Talk.edit(anna, post, "Hello!");
            assertThat(borisLive.await(ServerFrame.MessageEdited.class).message().message().messageText())
                    .isEqualTo("Hello!");
            borisLive.say("typing", "roomId", room);
            assertThat(annaLive.await(ServerFrame.Typing.class).userId()).isEqualTo(boris.id());
            Talk.read(boris, room, 1);
            assertThat(annaLive.await(ServerFrame.RoomRead.class, read -> read.userId().equals(boris.id())).upTo())
                    .isEqualTo(1);
            var answer = Talk.post(boris, room, "Hello, Anna");
            assertThat(annaLive.await(ServerFrame.NewMessage.class,
                    it -> it.message().number() == 2).message()).isEqualTo(answer);
            Talk.delete(anna, post);
            assertThat(borisLive.await(ServerFrame.MessageDeleted.class).messageId()).isEqualTo(post.postId());
            anna.delete("/delete/room/" + room).ok();
            assertThat(borisLive.await(ServerFrame.RoomDeleted.class).roomId()).isEqualTo(room);
        }
    }

    @Test
    void whatIsSetOnOneServerHoldsOnTheOther() {
        AtomicBoolean word = new AtomicBoolean();
        two.bean("applicationEventMulticaster", ApplicationEventMulticaster.class)
                .addApplicationListener((ApplicationEvent event) -> {
                    if (event instanceof PayloadApplicationEvent<?> told
                            && told.getPayload() instanceof SettingsChangedElsewhere) {
                        word.set(true);
                    }
                });
        Guest admin = one.admin();
        long seen = admin.get("/admin/settings").ok().json().path("version").asLong();
        admin.send("PATCH", "/admin/settings", Map.of("version", seen, "values", Map.of("parley.name", "Both"))).ok();
        await().until(() -> two.stranger().get("/server").at("/server/name").equals("Both"));
        assertThat(word).as("it need not look for itself").isTrue();
    }

    @Test
    void connectionsToBothServersAreCountedAndEverybodyOnce() {
        Guest anna = one.consumer("anna");
        try (var here = LiveClient.connect(one, anna); var there = LiveClient.connect(two, there(anna))) {
            here.heardSoFar();
            there.heardSoFar();
            for (var census : List.of(one.bean(Census.class), two.bean(Census.class))) {
                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(census.connections()).isEqualTo(2);
                    assertThat(census.people()).isEqualTo(1);
                });
            }
        }
        await().atMost(SOON).until(() -> one.bean(Census.class).connections() == 0);
    }

    @Test
    void whoIsThereIsKnownOnBothServers() {
        Guest anna = one.consumer("anna");
        Guest boris = one.consumer("boris");
        String room = Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(one, anna)) {
            annaLive.heardSoFar(); // she has been told who is there, and is not told of the same person in both ways
            var borisHere = LiveClient.connect(one, boris);
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isTrue();
            var borisThere = LiveClient.connect(two, there(boris));
            assertThat(borisThere.await(ServerFrame.Presence.class).userId()).isEqualTo(anna.id());
            await().until(() -> one.bean(Elsewhere.class).isOnline(boris.id())); // the word has come over
            borisHere.close();
            await().until(() -> !one.bean(Connections.class).isOnline(boris.id()));
            borisThere.say("typing", "roomId", room);
            annaLive.await(ServerFrame.Typing.class);
            assertThat(annaLive.heardSoFar()).filteredOn(ServerFrame.Presence.class::isInstance).hasSize(1);
            borisThere.close();
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isFalse();
        }
    }

    @Test
    void whoOpensARoomLearnsThatTheOtherIsOnTheOtherServer() {
        Guest anna = one.consumer("anna");
        Guest boris = there(one.consumer("boris"));
        try (var annaLive = LiveClient.connect(one, anna); var borisLive = LiveClient.connect(two, boris)) {
            await().until(() -> one.bean(Elsewhere.class).isOnline(boris.id())
                    && two.bean(Elsewhere.class).isOnline(anna.id()));
            Talk.open(anna, boris);
            assertThat(annaLive.await(ServerFrame.Presence.class).userId()).isEqualTo(boris.id());
            assertThat(borisLive.await(ServerFrame.Presence.class).userId()).isEqualTo(anna.id());
        }
    }

    @Test
    void thePeopleOfAServerThatIsKilledAreGone() throws Exception {
        Guest anna = one.consumer("anna");
        Guest boris = one.consumer("boris");
        Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(one, anna); var third = ServerProcess.start(mongo, redis)) {
            LiveClient.connect(third.uri(), boris);
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isTrue();
            third.kill();
            assertThat(annaLive.await(ServerFrame.Presence.class).online()).isFalse();
        }
    }

    @Test
    void oneSubscribesTheOtherOnTheOtherServer() {
        Guest anna = one.consumer("anna");
        Guest boris = there(one.consumer("boris"));
        String room = Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(one, anna); var borisLive = LiveClient.connect(two, boris)) {
            borisLive.say("unsubscribe", "ref", "u", "roomId", room).await(ServerFrame.Ack.class);
            annaLive.say("subscribe", "ref", "s", "roomId", room, "otherUserId", boris.id())
                    .await(ServerFrame.Ack.class);
            Talk.post(anna, room, "Do you hear me?");
            borisLive.await(ServerFrame.NewMessage.class);
        }
    }

    @Test
    void theDeskHearsOfCasesAndOfEachOtherOnEveryServer() {
        Guest anna = one.consumer("anna");
        Guest nadya = one.support("nadya");
        Guest georgi = there(one.support("georgi"));
        try (var nadyaLive = LiveClient.connect(one, nadya)) {
            var georgiLive = LiveClient.connect(two, georgi);
            String room = Inquiry.ask(anna, "Please help");
            georgiLive.await(ServerFrame.SupportCase.class, it -> it.supportCase().roomId().equals(room));
            georgiLive.say("subscribe", "ref", "s", "roomId", room).await(ServerFrame.Ack.class);
            georgiLive.say("viewing", "ref", "v", "roomId", room).await(ServerFrame.Ack.class);
            assertThat(nadyaLive.await(ServerFrame.SupportViewing.class).userId()).isEqualTo(georgi.id());
            assertThat(Inquiry.details(nadya, room).viewers()).extracting("id").containsExactly(georgi.id());
            var post = Talk.post(anna, room, "Are you there?");
            assertThat(georgiLive.await(ServerFrame.NewMessage.class).message()).isEqualTo(post);
            Inquiry.note(nadya, room, "Called her");
            assertThat(georgiLive.await(ServerFrame.SupportNote.class).note().text()).isEqualTo("Called her");
            georgiLive.close();
            assertThat(nadyaLive.await(ServerFrame.SupportViewing.class).viewing()).isFalse();
        }
    }

    @Test
    void aSessionThatEndsOnOneServerEndsOnTheOther() {
        Guest anna = one.consumer("anna");
        var annaLive = LiveClient.connect(two, anna);
        onTwo(anna).get("/room").ok();
        one.stranger().post("/logout", Map.of("refreshToken", anna.refreshToken())).ok();
        assertThat(annaLive.awaitClose(SOON)).isEqualTo(4401);
        assertThat(onTwo(anna).get("/room").status()).isEqualTo(401);
    }

    @Test
    void aPersonWhoIsDeletedOnOneServerIsGoneFromTheOther() {
        Guest anna = one.consumer("anna");
        var annaLive = LiveClient.connect(two, anna);
        one.admin().delete("/users/" + anna.id()).ok();
        assertThat(annaLive.awaitClose(SOON)).isEqualTo(4401);
    }

    @Test
    void whileRedisIsAwayNothingWaitsAndNothingIsLost() {
        Guest anna = one.consumer("anna");
        Guest boris = there(one.consumer("boris"));
        String room = Talk.open(anna, boris);
        try (var borisLive = LiveClient.connect(two, boris)) {
            redis.stop();
            try {
                postsDoNotWait(anna, room);
                borisLive.await(ServerFrame.CatchUp.class);
                assertThat(health()).contains("\"status\":\"DEGRADED\"", RedisHealth.AWAY.getDescription());
                assertThat(Talk.history(boris, room).conversation()).hasSize(20);
            } finally {
                redis.startAgain();
            }
            awaitWhole();
            assertThat(health()).doesNotContain("DEGRADED").contains("\"redis\":{\"status\":\"UP\"}");
            borisLive.await(ServerFrame.CatchUp.class);
            Talk.post(anna, room, "back");
            borisLive.await(ServerFrame.NewMessage.class, it -> it.message().number() == 21);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRedisThatFreezesKeepsNobodyWaiting() {
        Guest anna = one.consumer("anna");
        Guest boris = there(one.consumer("boris"));
        String room = Talk.open(anna, boris);
        try (var borisLive = LiveClient.connect(two, boris)) {
            redis.freeze();
            try {
                postsDoNotWait(anna, room);
                borisLive.await(ServerFrame.CatchUp.class);
                one.stranger().post("/logout", Map.of("refreshToken", boris.refreshToken())).ok();
                assertThat(borisLive.awaitClose()).isEqualTo(4401);
            } finally {
                redis.thaw();
            }
            awaitWhole();
        }
    }

    private static String health() {
        return one.stranger().get("/actuator/health").json().toString();
    }

    /** Each answer comes within a second, whatever Redis does. */
    private static void postsDoNotWait(Guest author, String room) {
        for (int i = 0; i < 20; i++) {
            long since = System.nanoTime();
            Talk.post(author, room, "text " + i);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static void awaitWhole() {
        await().atMost(SOON).until(() -> List.of(one, two).stream().allMatch(it -> it.bean(NodeBus.class).isWhole()));
    }

    private static Guest onTwo(Guest person) {
        return two.stranger().withToken(person.token());
    }
}
