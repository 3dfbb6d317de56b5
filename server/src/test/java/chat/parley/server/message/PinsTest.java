package chat.parley.server.message;

import java.util.Map;

import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.RoomLine;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class PinsTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void aPinnedConversationIsPinnedOnAllDevicesOfOnePersonAndOfNobodyElse() {
        try (var annaLive = LiveClient.connect(server, anna); var borisLive = LiveClient.connect(server, boris)) {
            anna.put("/room/" + room + "/pin", Map.of("pinned", true)).ok();
            annaLive.await(ServerFrame.RoomUpdated.class, frame -> frame.roomId().equals(room));
            assertThat(borisLive.heardSoFar()).doesNotContain(new ServerFrame.RoomUpdated(room));
        }
        assertThat(Talk.summary(anna, room).pinned()).isTrue();
        assertThat(Talk.summary(boris, room).pinned()).isFalse();
        anna.put("/room/" + room + "/pin", Map.of("pinned", false)).ok();
        assertThat(Talk.summary(anna, room).pinned()).isFalse();
        assertThat(anna.put("/room/" + room + "/pin", Map.of())).isRefused(400).blaming("pinned");
    }

    @Test
    void aPinnedMessageIsAtHandForAllAndTheLineSaysWhoPinnedIt() {
        PostView first = Talk.post(anna, room, "The address");
        PostView second = Talk.post(anna, room, "The code");
        pin(boris, first, true).ok();
        pin(anna, second, true).ok();
        pin(anna, second, true).ok();
        assertThat(Talk.summary(anna, room).pinnedMessages()).containsExactly(first.postId(), second.postId());
        assertThat(Talk.history(boris, room).conversation()).filteredOn(message -> message.line() != null)
                .extracting(MessageView::line).containsExactly(new RoomLine.Pinned(first.postId()),
                        new RoomLine.Pinned(second.postId()));
        pin(anna, first, false).ok();
        assertThat(Talk.summary(boris, room).pinnedMessages()).containsExactly(second.postId());
        Talk.delete(anna, second);
        assertThat(Talk.summary(boris, room).pinnedMessages()).isNull();
        assertThat(pin(anna, second, true)).isRefused(409);
        assertThat(Talk.summary(boris, room).unread()).isEqualTo(1);
    }

    @Test
    void thereIsAnEndToPins() {
        for (int i = 0; i < Pinning.MOST; i++) {
            pin(anna, Talk.post(anna, room, "Note " + i), true).ok();
        }
        assertThat(pin(anna, Talk.post(anna, room, "One more"), true)).isRefused(409);
        String line = Talk.history(anna, room, "?limit=1&before=3").conversation().getFirst().id();
        assertThat(anna.put("/room/" + room + "/message/" + line + "/pin", Map.of("pinned", true))).isRefused(404);
    }

    private Answer pin(Guest who, PostView post, boolean pinned) {
        return who.put("/room/" + room + "/message/" + post.postId() + "/pin", Map.of("pinned", pinned));
    }
}
