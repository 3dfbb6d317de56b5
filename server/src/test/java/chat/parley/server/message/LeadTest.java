package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.account.Caller;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Talk;
import chat.parley.server.web.Forbidden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeadTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Authorship authorship = server.bean(Authorship.class);
    private final Guest customer = server.consumer("customer");
    private final Guest agent = server.support("lead");
    private final Caller lead = new Caller(agent.id(), "session", UserType.SUPPORT, Role.LEAD);

    @Test
    void aLeadDeletesInSupportRooms() {
        PostView post = Talk.post(customer, Talk.openSupport(customer, agent), "Rude");
        assertThat(authorship.deleteInRoom(lead, post.chatRoomId(), post.postId())).isEqualTo(1);
        assertThat(Talk.texts(Talk.history(agent, post.chatRoomId()))).containsExactly("");
    }

    @Test
    void aLeadIsNobodySpecialElsewhere() {
        PostView post = Talk.post(customer, Talk.open(customer, agent), "Private");
        assertThatThrownBy(() -> authorship.deleteInRoom(lead, post.chatRoomId(), post.postId()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> authorship.delete(lead, post.postId())).isInstanceOf(Forbidden.class);
        PostView foreign = Talk.post(customer, Talk.openSupport(customer, server.support("other")), "Elsewhere");
        assertThatThrownBy(() -> authorship.deleteInRoom(lead, foreign.chatRoomId(), foreign.postId()))
                .isInstanceOf(RoomNotFound.class);
    }
}
