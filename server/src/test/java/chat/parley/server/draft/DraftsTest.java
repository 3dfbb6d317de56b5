package chat.parley.server.draft;

import java.util.List;
import java.util.Map;

import chat.parley.model.DraftAnswer;
import chat.parley.model.DraftView;
import chat.parley.model.DraftsAnswer;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftsTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void whatIsBegunOnOneDeviceIsHeardOnAllOfThePersonAndByNobodyElse() {
        Guest phone = server.signIn(anna.username(), ParleyTestServer.PASSWORD);
        try (var pocket = LiveClient.connect(server, phone); var other = LiveClient.connect(server, boris)) {
            DraftView first = keep(anna, Map.of("text", " Is the "));
            assertThat(pocket.await(ServerFrame.DraftKept.class).draft()).isEqualTo(first)
                    .isEqualTo(new DraftView(room, " Is the ", null, 1));
            DraftView second = keep(phone, Map.of("text", "Is the wheel", "replyTo", "m1"));
            assertThat(second.version()).isEqualTo(2);
            assertThat(drafts(anna)).containsExactly(second);
            assertThat(drafts(boris)).isEmpty();
            assertThat(other.heardSoFar()).noneMatch(ServerFrame.DraftKept.class::isInstance);
            assertThat(Talk.history(boris, room).conversation()).as("a draft is never a message").isEmpty();
        }
    }

    @Test
    void oneThatIsTakenBackIsRememberedAsEmptyWithALaterVersion() {
        keep(anna, Map.of("text", "Begun"));
        keep(anna, Map.of("text", ""));
        assertThat(drafts(anna)).containsExactly(new DraftView(room, "", null, 2));
    }

    @Test
    void itGoesWithTheMembershipAndWithTheRoom() {
        String named = Talk.openNamed("Workshop", anna, boris);
        boris.put("/room/" + named + "/draft", Map.of("text", "Begun")).ok();
        keep(anna, Map.of("text", "Begun too"));
        boris.delete("/room/" + named + "/members/" + boris.id()).ok();
        assertThat(drafts(boris)).isEmpty();
        anna.delete("/delete/room/" + room).ok();
        assertThat(drafts(anna)).isEmpty();
    }

    @Test
    void whatNoFieldHoldsIsRefused() {
        assertThat(anna.put("/room/" + room + "/draft", Map.of("text", "x".repeat(10_001))).status()).isEqualTo(400);
        assertThat(anna.put("/room/" + room + "/draft", Map.of("replyTo", "x".repeat(65))).status()).isEqualTo(400);
    }

    private DraftView keep(Guest who, Map<String, String> draft) {
        return who.put("/room/" + room + "/draft", draft).ok().as(DraftAnswer.class).draft();
    }

    private static List<DraftView> drafts(Guest who) {
        return who.get("/drafts").ok().as(DraftsAnswer.class).drafts();
    }
}
