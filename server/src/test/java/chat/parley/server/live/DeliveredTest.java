package chat.parley.server.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import chat.parley.model.DeliveryView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Delivered is what has come to all devices of a person, also of those that are away just now, and stays so. */
class DeliveredTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final Guest vera = server.consumer("vera");
    private final String room = Talk.open(anna, boris, vera);

    @Test
    void aDeviceThatIsAwayHoldsBackItsPersonUntilItHasItToo() {
        Guest phone = server.signIn(boris.username(), ParleyTestServer.PASSWORD);
        try (var author = LiveClient.connect(server, anna); var desk = LiveClient.connect(server, boris)) {
            Talk.post(anna, room, "One");
            try (var pocket = LiveClient.connect(server, phone)) {
                keeps(pocket, room, 1);
                keeps(desk, room, 1);
                assertThat(heard(author, boris)).isEqualTo(1);
            }
            Talk.post(anna, room, "Two");
            keeps(desk, room, 2);
            try (var third = LiveClient.connect(server, vera)) {
                keeps(third, room, 2);
                assertThat(heard(author, vera)).isEqualTo(2);
            }
            assertThat(delivered(anna)).isEqualTo(Map.of(boris.id(), 1L, vera.id(), 2L));
            try (var pocket = LiveClient.connect(server, phone)) {
                keeps(pocket, room, 2);
                assertThat(heard(author, boris)).isEqualTo(2);
            }
            assertThat(delivered(anna)).containsEntry(boris.id(), 2L);
        }
    }

    @Test
    void aDeviceThatSignsOutHoldsNobodyBackAndANewOneTakesNothingBack() {
        Guest phone = server.signIn(boris.username(), ParleyTestServer.PASSWORD);
        try (var author = LiveClient.connect(server, anna); var desk = LiveClient.connect(server, boris)) {
            Talk.post(anna, room, "One");
            try (var pocket = LiveClient.connect(server, phone)) {
                keeps(pocket, room, 1);
                keeps(desk, room, 1);
                heard(author, boris);
                Talk.post(anna, room, "Two");
                keeps(desk, room, 2);
                phone.post("/logout", Map.of("refreshToken", phone.refreshToken())).ok();
                assertThat(heard(author, boris)).isEqualTo(2);
            }
            Guest tablet = server.signIn(boris.username(), ParleyTestServer.PASSWORD);
            try (var lap = LiveClient.connect(server, tablet)) {
                keeps(lap, room, 1);
                Talk.post(anna, room, "Three");
                keeps(desk, room, 3);
                keeps(lap, room, 3);
                assertThat(heard(author, boris)).isEqualTo(3);
            }
        }
    }

    @Test
    void onlyAuthorsHearItAndNobodyOfARoomThatIsNotTheirs() {
        Guest stranger = server.consumer("stranger");
        Talk.post(anna, room, "One");
        try (var author = LiveClient.connect(server, anna);
                var other = LiveClient.connect(server, vera);
                var desk = LiveClient.connect(server, boris);
                var outside = LiveClient.connect(server, stranger)) {
            outside.say("delivered", "ref", "1", "rooms", Map.of(room, 1, "no id", 1));
            assertThat(outside.await(ServerFrame.Ack.class).ref()).isEqualTo("1");
            keeps(desk, room, 999);
            ServerFrame.RoomDelivered told = author.await(ServerFrame.RoomDelivered.class);
            assertThat(told.people()).containsExactly(new DeliveryView(boris.id(), 1));
            assertThat(other.heardSoFar()).noneMatch(ServerFrame.RoomDelivered.class::isInstance);
        }
    }

    @Test
    void whatNoDeviceCanHaveSaidIsRefused() {
        Map<String, Object> tooMany = new HashMap<>();
        IntStream.range(0, 501).forEach(i -> tooMany.put("room" + i, 1));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(room, null);
        try (var desk = LiveClient.connect(server, boris)) {
            for (Object rooms : List.of(tooMany, nothing, Map.of(room, -1))) {
                desk.say("delivered", "rooms", rooms);
                assertThat(desk.await(ServerFrame.Failure.class).errors()).containsKey("rooms");
            }
            desk.say("delivered");
            assertThat(desk.await(ServerFrame.Failure.class).status()).isEqualTo(400);
        }
    }

    @Test
    void itOutlivesTheServer() {
        Path data = ParleyTestServer.freshFolder();
        String id;
        String left;
        Guest author;
        try (var first = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            author = first.consumer("anna");
            Guest reader = first.consumer("boris");
            id = reader.id();
            left = Talk.open(author, reader);
            Talk.post(author, left, "One");
            try (var desk = LiveClient.connect(first, reader)) {
                keeps(desk, left, 1);
            }
        }
        try (var second = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            assertThat(Talk.history(author.at(second.uri()), left).delivered())
                    .containsExactly(new DeliveryView(id, 1));
        }
    }

    private Map<String, Long> delivered(Guest member) {
        Map<String, Long> upTo = new HashMap<>();
        Talk.history(member, room).delivered().forEach(each -> upTo.put(each.userId(), each.upTo()));
        return upTo;
    }

    private static void keeps(LiveClient device, String roomId, long upTo) {
        device.say("delivered", "ref", "kept " + upTo, "rooms", Map.of(roomId, upTo));
        device.await(ServerFrame.Ack.class, ack -> ("kept " + upTo).equals(ack.ref()));
    }

    /** How far it has come to that person, as the next word of it says. */
    private static long heard(LiveClient author, Guest person) {
        return author.await(ServerFrame.RoomDelivered.class,
                told -> told.people().stream().anyMatch(each -> each.userId().equals(person.id()))).people().stream()
                .filter(each -> each.userId().equals(person.id())).findFirst().orElseThrow().upTo();
    }
}
