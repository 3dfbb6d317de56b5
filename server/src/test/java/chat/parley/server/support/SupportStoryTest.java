package chat.parley.server.support;

import java.util.List;
import java.util.Map;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.model.MessageView;
import chat.parley.model.Role;
import chat.parley.model.RoomLine;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserType;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A customer asks, the desk answers: through the real server. */
class SupportStoryTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest GEORGI = SERVER.support("georgi");
    private static final Guest NADYA = SERVER.support("nadya");

    private Guest anna;

    @BeforeEach
    void newCustomer() {
        anna = SERVER.consumer("anna");
    }

    @Test
    void anInquiryIsAskedTakenAnsweredResolvedAndOpenedAgain() {
        String room = Inquiry.ask(anna, "The wheel is not true.\nWhen may I come?");
        SupportCaseView asked = Inquiry.look(GEORGI, room);
        assertThat(asked.status()).isEqualTo(SupportStatus.NEW);
        assertThat(asked.subject()).isEqualTo("The wheel is not true.");
        assertThat(asked.customer().id()).isEqualTo(anna.id());
        assertThat(asked.waitingSince()).isNotNull();
        assertThat(Inquiry.support(anna, room).status()).isEqualTo(SupportPhase.WAITING);
        assertThat(Inquiry.rooms(GEORGI, "?view=waiting&limit=100")).contains(room);

        assertThat(GEORGI.post("/room/" + room + "/message", Map.of("messageText", "Hello"))).isRefused(403)
                .has("/type", "/problems/claim-first");
        assertThat(requireNonNull(Inquiry.claim(GEORGI, room).assignee()).id()).isEqualTo(GEORGI.id());
        assertThat(NADYA.post("/support/case/" + room + "/claim", Map.of())).isRefused(409)
                .has("/type", "/problems/already-claimed").has("/assignee/_id", GEORGI.id());
        assertThat(Inquiry.support(anna, room).agents()).extracting("id").containsExactly(GEORGI.id());
        assertThat(Inquiry.rooms(GEORGI, "?view=waiting&limit=100")).doesNotContain(room);
        assertThat(Inquiry.rooms(GEORGI, "?view=mine&limit=100")).contains(room);

        Talk.post(GEORGI, room, "Come at noon.");
        SupportCaseView answered = Inquiry.look(NADYA, room);
        assertThat(answered.waitingSince()).isNull();
        assertThat(requireNonNull(answered.lastMessage()).text()).isEqualTo("Come at noon.");
        assertThat(requireNonNull(answered.lastMessage()).by().id()).isEqualTo(GEORGI.id());

        assertThat(Inquiry.put(GEORGI, room, "resolved").resolvedAt()).isNotNull();
        assertThat(Inquiry.support(anna, room).status()).isEqualTo(SupportPhase.RESOLVED);
        assertThat(Inquiry.rooms(GEORGI, "?view=mine&limit=100")).doesNotContain(room);
        Talk.post(anna, room, "It is not true again.");
        // Georgi has no connection, so it waits for anybody.
        SupportCaseView again = Inquiry.look(GEORGI, room);
        assertThat(again.status()).isEqualTo(SupportStatus.OPEN);
        assertThat(again.assignee()).isNull();
        assertThat(Talk.openSupport(anna)).isEqualTo(room);
        assertThat(lines(anna, room)).containsExactly(new RoomLine.Joined(), new RoomLine.Resolved(),
                new RoomLine.Reopened(), new RoomLine.Left());
        assertThat(Inquiry.support(anna, room).status()).isEqualTo(SupportPhase.WAITING);
    }

    @Test
    void whoReadsWithoutBeingAMemberLeavesNoTrace() {
        String room = Inquiry.ask(anna, "Is anybody there?");
        assertThat(Talk.history(NADYA, room).readUpTo()).isEqualTo(1);
        assertThat(Talk.summary(NADYA, room).unread()).isZero();
        assertThat(NADYA.put("/room/" + room + "/mark-read", Map.of())).isRefused(404);
        assertThat(Talk.summary(anna, room).readByRecipients()).hasSize(1);
        assertThat(Talk.history(anna, room).conversation().getFirst().readByRecipients()).hasSize(1);
        assertThat(NADYA.get("/room").body()).doesNotContain(room);
        assertThat(NADYA.get("/room/" + Talk.open(anna, SERVER.consumer("boris")))).isRefused(404);
    }

    @Test
    void aCaseIsHandedOnWithANoteAndBackWithItsOldWaitingTime() {
        String room = Inquiry.ask(anna, "Please help");
        var since = Inquiry.claim(GEORGI, room).waitingSince();
        var handed = GEORGI.post("/support/case/" + room + "/assign",
                Map.of("userId", NADYA.id(), "note", "She speaks only Bulgarian."));
        assertThat(handed).isOk().has("/case/assignee/_id", NADYA.id());
        assertThat(NADYA.get("/support/case/" + room + "/notes").ok().at("/notes/0/text"))
                .isEqualTo("She speaks only Bulgarian.");
        assertThat(GEORGI.post("/room/" + room + "/message", Map.of("messageText", "One more thing"))).isRefused(403);
        SupportCaseView back = Inquiry.giveBack(NADYA, room);
        assertThat(back.assignee()).isNull();
        assertThat(back.waitingSince()).isEqualTo(since);
        assertThat(lines(anna, room)).containsExactly(new RoomLine.Joined(), new RoomLine.Left(),
                new RoomLine.Joined(), new RoomLine.Left());
        assertThat(GEORGI.post("/support/case/" + room + "/assign", Map.of("userId", anna.id()))).isRefused(400)
                .blaming("userId");
    }

    @Test
    void aCustomerWhoNamesAnAgentHasThem() {
        String room = Talk.openSupport(anna, GEORGI);
        SupportCaseView named = Inquiry.look(NADYA, room);
        assertThat(requireNonNull(named.assignee()).id()).isEqualTo(GEORGI.id());
        assertThat(named.status()).isEqualTo(SupportStatus.OPEN);
        String queue = Talk.openSupport(anna);
        assertThat(Inquiry.details(NADYA, room).earlier()).extracting(SupportCaseView::roomId).containsExactly(queue);
    }

    @Test
    void whoeverSawAnOlderVersionDoesNotDecide() {
        String room = Inquiry.ask(anna, "First");
        long seen = Inquiry.claim(GEORGI, room).version();
        Talk.post(anna, room, "Second");
        String status = "/support/case/" + room + "/status";
        assertThat(GEORGI.post(status, Map.of("status", "resolved", "version", seen))).isRefused(409)
                .has("/type", "/problems/case-changed");
        long now = Inquiry.look(GEORGI, room).version();
        assertThat(GEORGI.post(status, Map.of("status", "resolved", "version", now))).isOk();
        assertThat(GEORGI.post(status, Map.of("status", "new"))).isRefused(400).blaming("status");
        assertThat(GEORGI.post(status, Map.of("status", "on-hold"))).isRefused(400).blaming("until");
        assertThat(GEORGI.post(status, Map.of("status", "on-hold", "until", "2020-01-01T00:00:00.000Z")))
                .isRefused(400).blaming("until");
    }

    @Test
    void listsAreExactAndReadFromIndexes() {
        Guest agent = SERVER.support("counter");
        var before = Inquiry.list(agent, "").counts();
        String waiting = Inquiry.ask(anna, "Waiting");
        String taken = Inquiry.ask(SERVER.consumer("boris"), "Taken");
        String done = Inquiry.ask(SERVER.consumer("vera"), "Done");
        Inquiry.claim(agent, taken);
        Inquiry.put(agent, done, "resolved");
        agent.put("/support/case/" + taken + "/tags", Map.of("tags", List.of("гаранция", "гаранция"))).ok();
        var counts = Inquiry.list(agent, "").counts();
        assertThat(counts.waiting()).isEqualTo(before.waiting() + 1);
        assertThat(counts.mine()).isEqualTo(1);
        assertThat(counts.all()).isEqualTo(before.all() + 2);
        assertThat(Inquiry.rooms(agent, "?view=mine")).containsExactly(taken);
        assertThat(Inquiry.rooms(agent, "?limit=3")).containsExactly(done, taken, waiting);
        assertThat(Inquiry.rooms(agent, "?status=resolved&limit=1")).containsExactly(done);
        assertThat(Inquiry.rooms(agent, "?tag=%D0%B3%D0%B0%D1%80%D0%B0%D0%BD%D1%86%D0%B8%D1%8F&limit=1"))
                .containsExactly(taken);
        assertThat(Inquiry.rooms(agent, "?view=waiting&q=" + anna.username())).containsExactly(waiting);
        var store = SERVER.bean(EmbeddedMongo.class);
        long scans = store.figures().fullScans();
        for (String query : List.of("?view=waiting", "?view=mine", "?view=called", "?view=all",
                "?status=open&status=pending", "?tag=x",
                "?q=anna", "?view=waiting&status=new&tag=x&q=anna")) {
            Inquiry.list(agent, query);
        }
        agent.get("/support/agent").ok();
        assertThat(store.figures().fullScans()).isEqualTo(scans);
        assertThat(agent.get("/support/case?view=everything")).isRefused(400).blaming("view");
    }

    @Test
    void whatIsDeletedIsForgottenByTheCaseAsWell() {
        String room = Talk.openSupport(anna);
        var post = Talk.post(anna, room, "My card is 1234");
        Talk.edit(anna, post, "My card is secret");
        assertThat(Inquiry.look(GEORGI, room).subject()).isEqualTo("My card is secret");
        Talk.delete(anna, post);
        SupportCaseView after = Inquiry.look(GEORGI, room);
        assertThat(after.subject()).isNull();
        assertThat(after.lastMessage()).isNull();
        Inquiry.note(GEORGI, room, "Called her");
        anna.delete("/delete/room/" + room).ok();
        assertThat(GEORGI.get("/support/case/" + room)).isRefused(404);
        assertThat(GEORGI.get("/support/case/" + room + "/notes")).isRefused(404);
        assertThat(Inquiry.rooms(GEORGI, "?limit=100")).doesNotContain(room);
    }

    @Test
    void theCustomersOfAnAgentWhoIsGoneGoBackToTheQueue() {
        Guest leaver = SERVER.support("leaver");
        String room = Inquiry.ask(anna, "Please help");
        Inquiry.claim(leaver, room);
        SERVER.admin().delete("/users/" + leaver.id()).ok();
        await().untilAsserted(() -> assertThat(Inquiry.look(GEORGI, room).assignee()).isNull());
        assertThat(Inquiry.rooms(GEORGI, "?view=waiting&limit=100")).contains(room);
    }

    @Test
    void cannedRepliesAreOnesOwnOrTheWholeDesks() {
        Guest admin = SERVER.admin();
        String shortcut = "hi-" + anna.username();
        Map<String, Object> reply = Map.of("shortcut", shortcut, "title", "Hello", "text",
                "Hello {customer.firstName}");
        String own = GEORGI.post("/support/reply", reply).ok().at("/reply/replyId");
        assertThat(GEORGI.post("/support/reply", reply)).isRefused(409);
        assertThat(NADYA.get("/support/reply").ok().body()).doesNotContain(own);
        assertThat(NADYA.put("/support/reply/" + own, reply)).isRefused(404);
        assertThat(admin.delete("/support/reply/" + own)).isRefused(404);
        Map<String, Object> better = Map.of("shortcut", shortcut + "2", "title", "Hello", "text", "Good day");
        GEORGI.put("/support/reply/" + own, better).ok();
        assertThat(GEORGI.get("/support/reply").ok().body()).contains(shortcut + "2", "Good day");
        assertThat(GEORGI.delete("/support/reply/" + own)).isOk();
        assertThat(GEORGI.get("/support/reply").ok().body()).doesNotContain(own);
        assertThat(GEORGI.put("/support/reply/" + own, better)).isRefused(404);
        Map<String, Object> shared = Map.of("shortcut", shortcut, "title", "Hello", "text", "Hello", "shared", true);
        assertThat(NADYA.post("/support/reply", shared)).isRefused(403);
        String desks = admin.post("/support/reply", shared).ok().at("/reply/replyId");
        assertThat(NADYA.get("/support/reply").ok().body()).contains(desks);
        assertThat(NADYA.delete("/support/reply/" + desks)).isRefused(403);
        assertThat(admin.delete("/support/reply/" + desks)).isOk();
    }

    @Test
    void aNoteIsItsAuthorsAndALeadMayDeleteIt() {
        String room = Inquiry.ask(anna, "Please help");
        String notes = "/support/case/" + room + "/notes";
        Map<String, Object> wish = Map.of("text", "Called her", "clientId", "n-" + room);
        String first = GEORGI.post(notes, wish).ok().at("/note/noteId");
        assertThat(GEORGI.post(notes, wish)).isOk().has("/note/noteId", first);
        assertThat(GEORGI.put(notes + "/" + first, Map.of("text", "Called her twice"))).isOk()
                .has("/note/version", "2").has("/note/afterNumber", "1");
        assertThat(GEORGI.get(notes + "?after=1")).isOk().has("/notes/0/text", "Called her twice");
        assertThat(NADYA.delete(notes + "/" + first)).isRefused(403);
        var lead = new Caller(NADYA.id(), "session", UserType.SUPPORT, Role.LEAD);
        assertThat(SERVER.bean(Notes.class).delete(lead, room, first).text()).isEmpty();
        assertThat(GEORGI.put(notes + "/" + first, Map.of("text", "Again"))).isRefused(409);
        assertThat(GEORGI.get(notes + "?after=2").ok().at("/notes/0/deletedAt")).isNotEmpty();
        assertThat(GEORGI.post("/support/case/" + Inquiry.ask(SERVER.consumer("boris"), "Other") + "/notes", wish))
                .isRefused(409);
    }

    private static List<RoomLine> lines(Guest member, String room) {
        // Whatever the room still has to follow, it has followed once its case was looked at.
        Inquiry.look(NADYA, room);
        await().until(() -> SERVER.bean(SupportCases.class).find(room).filter(SupportCase::isUnsettled).isEmpty());
        return Talk.history(member, room).conversation().stream().map(MessageView::line)
                .filter(line -> line != null).toList();
    }
}
