package chat.parley.server.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import chat.parley.model.AdminRoomView;
import chat.parley.model.AdminRoomsAnswer;
import chat.parley.model.AuditAnswer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.attachment.Sending;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What administrators see of rooms. */
class AdminRoomsTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest admin = server.admin();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String name = "Ж" + UUID.randomUUID();

    @Test
    void roomsAreFoundByNameAndByPeopleAndShowNothingThatIsWrittenInThem() {
        String room = Talk.openNamed(name, anna, boris);
        Talk.post(anna, room, "a secret about saddles");
        var file = Sending.upload(anna, "plan.txt", "the plan".getBytes(StandardCharsets.UTF_8));
        Sending.post(anna, room, "", file.id());

        var answer = admin.get("/admin/rooms?q=" + name.toLowerCase()).ok();
        assertThat(answer.body()).doesNotContain("saddles", "plan.txt");
        assertThat(answer.as(AdminRoomsAnswer.class)).satisfies(found -> {
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.rooms()).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo(name);
                assertThat(one.members()).isEqualTo(2);
                assertThat(one.messages()).isEqualTo(3);
                assertThat(one.fileBytes()).isEqualTo(8);
                assertThat(one.people()).extracting("username").contains(anna.username(), boris.username());
            });
        });
        String pair = Talk.open(anna, boris);
        assertThat(listed("q=" + anna.username())).extracting(AdminRoomView::id).containsExactlyInAnyOrder(room, pair);
        assertThat(listed("sort=messages&q=" + anna.username())).extracting(AdminRoomView::id).containsExactly(room,
                pair);
        assertThat(listed("sort=created&order=asc&q=" + anna.username())).extracting(AdminRoomView::id)
                .containsExactly(room, pair);
        assertThat(admin.get("/admin/rooms?sort=colour")).isRefused(400).blaming("sort");

        anna.put("/room/" + room, Map.of("name", "Z" + name)).ok();
        assertThat(listed("q=" + name)).isEmpty();
        assertThat(listed("q=z" + name)).hasSize(1);
    }

    @Test
    void aDeletedRoomIsGoneForEverybodyAndStandsInTheLog() {
        String room = Talk.openNamed(name, anna, boris);
        long before = admin.get("/admin/rooms?limit=1").ok().as(AdminRoomsAnswer.class).total();
        assertThat(admin.delete("/admin/rooms/" + room)).isOk();
        assertThat(admin.delete("/admin/rooms/" + room)).isRefused(404);
        assertThat(anna.get("/room/" + room)).isRefused(404);
        assertThat(admin.get("/admin/rooms?limit=1").ok().as(AdminRoomsAnswer.class).total()).isEqualTo(before - 1);
        assertThat(admin.get("/admin/audit?action=room-deleted&q=" + name).ok().as(AuditAnswer.class).entries())
                .singleElement().satisfies(entry -> assertThat(entry.detail()).endsWith("room " + room));
    }

    private List<AdminRoomView> listed(String query) {
        return admin.get("/admin/rooms?" + query).ok().as(AdminRoomsAnswer.class).rooms();
    }
}
