package chat.parley.server.live;

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
