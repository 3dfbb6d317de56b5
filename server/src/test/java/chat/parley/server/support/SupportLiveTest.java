package chat.parley.server.support;

import java.util.List;
import java.util.Map;

import chat.parley.model.SupportStatus;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the desk hears at once. */
class SupportLiveTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();

    private final Guest anna = SERVER.consumer("anna");
    private final Guest georgi = SERVER.support("georgi");
    private final Guest nadya = SERVER.support("nadya");

    @Test
    void everyAgentHearsOfEveryChangeOfACase() {
        try (var live = LiveClient.connect(SERVER, nadya); var admin = LiveClient.connect(SERVER, SERVER.admin())) {
            String room = Inquiry.ask(anna, "Please help");
            live.await(ServerFrame.SupportCase.class, it -> it.supportCase().roomId().equals(room)
                    && "Please help".equals(it.supportCase().subject()));
            Inquiry.claim(georgi, room);
            live.await(ServerFrame.SupportCase.class, it -> it.supportCase().roomId().equals(room)
                    && it.supportCase().assignee() != null);
            Inquiry.note(georgi, room, "Called her");
            assertThat(live.await(ServerFrame.SupportNote.class).note().text()).isEqualTo("Called her");
            Inquiry.put(georgi, room, "resolved");
            admin.await(ServerFrame.SupportCase.class, it -> it.supportCase().roomId().equals(room)
                    && it.supportCase().status() == SupportStatus.RESOLVED);
            anna.delete("/delete/room/" + room).ok();
            assertThat(live.await(ServerFrame.RoomDeleted.class, it -> it.roomId().equals(room))).isNotNull();
        }
    }

    @Test
    void whoSubscribedReadsAlongWithoutBeingAMemberAndGoesOnWhenTheyNoLongerAre() {
        String room = Inquiry.ask(anna, "Please help");
        try (var live = LiveClient.connect(SERVER, nadya); var silent = LiveClient.connect(SERVER, georgi)) {
            live.say("subscribe", "ref", "s", "roomId", room).await(ServerFrame.Ack.class);
            var heard = Talk.post(anna, room, "Are you there?");
            assertThat(live.await(ServerFrame.NewMessage.class).message()).isEqualTo(heard);
            Inquiry.claim(nadya, room);
            Inquiry.giveBack(nadya, room);
            live.await(ServerFrame.RoomDeleted.class);
            Talk.post(anna, room, "Still there?");
            live.await(ServerFrame.NewMessage.class, it -> it.message().message().messageText().equals("Still there?"));
            long twice = live.heardSoFar().stream().filter(frame -> frame instanceof ServerFrame.NewMessage message
                    && message.message().message().messageText().equals("Still there?")).count();
            assertThat(twice).isEqualTo(1);
            live.say("unsubscribe", "ref", "u", "roomId", room)
                    .await(ServerFrame.Ack.class, ack -> "u".equals(ack.ref()));
            int before = messages(live);
            Talk.post(anna, room, "And now?");
            assertThat(messages(live)).isEqualTo(before);
            assertThat(messages(silent)).isZero();
        }
    }

    @Test
    void theDeskSeesWhoElseHasACaseOpen() {
        String room = Inquiry.ask(anna, "Please help");
        try (var live = LiveClient.connect(SERVER, nadya)) {
            var first = LiveClient.connect(SERVER, georgi);
            var second = LiveClient.connect(SERVER, georgi);
            first.say("viewing", "ref", "v", "roomId", room).await(ServerFrame.Ack.class);
            second.say("viewing", "ref", "v", "roomId", room).await(ServerFrame.Ack.class);
            assertThat(live.await(ServerFrame.SupportViewing.class))
                    .isEqualTo(new ServerFrame.SupportViewing(room, georgi.id(), true));
            assertThat(Inquiry.details(nadya, room).viewers()).extracting("id").containsExactly(georgi.id());
            assertThat(Inquiry.details(georgi, room).viewers()).isEmpty();
            first.say("viewing", "ref", "w").await(ServerFrame.Ack.class, ack -> "w".equals(ack.ref()));
            assertThat(Inquiry.details(nadya, room).viewers()).hasSize(1);
            second.abort();
            assertThat(live.await(ServerFrame.SupportViewing.class))
                    .isEqualTo(new ServerFrame.SupportViewing(room, georgi.id(), false));
            first.close();
        }
    }

    @Test
    void anAssigneeWhoIsThereKeepsWhatACustomerOpensAgain() {
        String room = Inquiry.ask(anna, "Please help");
        try (var live = LiveClient.connect(SERVER, georgi)) {
            Inquiry.claim(georgi, room);
            Inquiry.put(georgi, room, "resolved");
            Talk.post(anna, room, "Thank you! One more thing");
            assertThat(Inquiry.assignee(nadya, room)).isEqualTo(georgi.id());
            Inquiry.put(georgi, room, "resolved");
            georgi.put("/support/availability", Map.of("available", false)).ok();
            Talk.post(anna, room, "And another");
            assertThat(Inquiry.look(nadya, room).assignee()).isNull();
            assertThat(agents(nadya)).contains("\"available\":false").doesNotContain("\"available\":true");
            georgi.put("/support/availability", Map.of("available", true)).ok();
            assertThat(agents(nadya)).contains("\"available\":true");
            live.heardSoFar();
        }
    }

    @Test
    void theDeskHearsWhoIsThereForNewConversations() {
        Roster roster = SERVER.bean(Roster.class);
        try (var live = LiveClient.connect(SERVER, nadya)) {
            var georgis = LiveClient.connect(SERVER, georgi);
            roster.look();
            live.await(ServerFrame.SupportAgent.class, frame -> isGeorgi(frame, true));
            georgi.put("/support/availability", Map.of("available", false)).ok();
            live.await(ServerFrame.SupportAgent.class, frame -> isGeorgi(frame, false));
            georgis.await(ServerFrame.SupportAgent.class, frame -> isGeorgi(frame, false));
            georgi.put("/support/availability", Map.of("available", true)).ok();
            live.await(ServerFrame.SupportAgent.class, frame -> isGeorgi(frame, true));
            roster.look();
            georgis.close();
            Awaitility.await().untilAsserted(() -> {
                roster.look();
                assertThat(live.heardSoFar().reversed().stream().filter(ServerFrame.SupportAgent.class::isInstance)
                        .map(ServerFrame.SupportAgent.class::cast).findFirst()).hasValueSatisfying(
                                last -> assertThat(isGeorgi(last, false)).isTrue());
            });
        }
    }

    private boolean isGeorgi(ServerFrame.SupportAgent frame, boolean available) {
        return frame.agent().user().id().equals(georgi.id()) && frame.agent().available() == available;
    }

    /** Georgi's row. */
    private String agents(Guest who) {
        var rows = who.get("/support/agent").ok().json().path("agents");
        for (var row : rows) {
            if (row.at("/user/_id").asString().equals(georgi.id())) {
                return row.toString();
            }
        }
        return List.of().toString();
    }

    private static int messages(LiveClient live) {
        return (int) live.heardSoFar().stream().filter(ServerFrame.NewMessage.class::isInstance).count();
    }
}
