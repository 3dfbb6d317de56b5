package chat.parley.server.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");

    @Test
    void theFirstConnectionComesAndTheLastGoes() {
        Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(server, anna)) {
            annaLive.heardSoFar(); // she has been told who is there, and is not told of the same person in both ways
            var first = LiveClient.connect(server, boris);
            assertThat(presence(annaLive).online()).isTrue();
            var second = LiveClient.connect(server, boris);
            first.close();
            assertThat(second.await(ServerFrame.Presence.class).userId()).isEqualTo(anna.id());
            assertThat(annaLive.heardSoFar()).filteredOn(ServerFrame.Presence.class::isInstance).hasSize(1);

            second.abort();
            var gone = presence(annaLive);
            assertThat(gone.userId()).isEqualTo(boris.id());
            assertThat(gone.online()).isFalse();
            assertThat(gone.lastSeenAt()).isNotNull();
        }
    }

    @Test
    void whoComesIsToldWhoIsThere() {
        Talk.open(anna, boris);
        try (var annaLive = LiveClient.connect(server, anna); var borisLive = LiveClient.connect(server, boris)) {
            assertThat(presence(borisLive).userId()).isEqualTo(anna.id());
            assertThat(presence(annaLive).userId()).isEqualTo(boris.id());
        }
    }

    @Test
    void whoWantsToBeLeftAloneIsSeenSoOnAllSidesAndTellsTheirOwnDevices() {
        Talk.open(anna, boris);
        String path = "/users/" + boris.id() + "/do-not-disturb";
        Instant until = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
        try (var annaLive = LiveClient.connect(server, anna); var borisLive = LiveClient.connect(server, boris)) {
            assertThat(presence(annaLive).doNotDisturb()).isNull();
            boris.put(path, Map.of("on", true, "until", until.toString())).ok();
            var seen = annaLive.await(ServerFrame.Presence.class, each -> each.doNotDisturb() != null);
            assertThat(seen).isEqualTo(new ServerFrame.Presence(boris.id(), true, null, true, until));
            assertThat(borisLive.await(ServerFrame.Presence.class, each -> each.userId().equals(boris.id())))
                    .isEqualTo(seen);
            try (var phone = LiveClient.connect(server, boris); var lateAnna = LiveClient.connect(server, anna)) {
                assertThat(phone.await(ServerFrame.Presence.class, each -> each.userId().equals(boris.id())))
                        .isEqualTo(seen);
                assertThat(presence(lateAnna)).isEqualTo(seen);
            }
            boris.put(path, Map.of("on", false)).ok();
            assertThat(annaLive.await(ServerFrame.Presence.class, each -> each.doNotDisturb() == null))
                    .isEqualTo(new ServerFrame.Presence(boris.id(), true, null));
            assertThat(boris.put(path, Map.of("on", true, "until", "2020-01-01T00:00:00.000Z")).status())
                    .isEqualTo(400);
            assertThat(boris.put(path, Map.of()).status()).isEqualTo(400);
        }
    }

    @Test
    void whoSharesNoRoomIsToldNothing() {
        Guest stranger = server.consumer("stranger");
        try (var strangerLive = LiveClient.connect(server, stranger)) {
            try (var borisLive = LiveClient.connect(server, boris)) {
                borisLive.heardSoFar();
            }
            assertThat(strangerLive.heardSoFar()).noneMatch(ServerFrame.Presence.class::isInstance);
        }
    }

    @Test
    void aNewRoomIntroducesItsPeople() {
        try (var annaLive = LiveClient.connect(server, anna); var borisLive = LiveClient.connect(server, boris)) {
            Talk.open(anna, boris);
            assertThat(presence(annaLive).userId()).isEqualTo(boris.id());
            assertThat(presence(borisLive).userId()).isEqualTo(anna.id());
        }
    }

    private static ServerFrame.Presence presence(LiveClient client) {
        return client.await(ServerFrame.Presence.class);
    }
}
