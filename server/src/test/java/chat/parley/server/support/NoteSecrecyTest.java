package chat.parley.server.support;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import chat.parley.model.MessageView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody but the desk obtains an internal note, by whatever path. The canary is in each kind of note. */
class NoteSecrecyTest {

    private static final String CANARY = "canaryword";
    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest CUSTOMER = SERVER.consumer("customer");
    private static final Guest OUTSIDER = SERVER.consumer("outsider");
    private static final Guest AGENT = SERVER.support("agent");

    private static final Guest COLLEAGUE = SERVER.support("colleague");

    private static String room;
    private static SupportNoteView note;

    @BeforeAll
    static void write() {
        room = Inquiry.ask(CUSTOMER, "Please help");
        AGENT.post("/support/case/" + room + "/assign", Map.of("userId", AGENT.id(), "note", CANARY + " handed on"))
                .ok();
        note = Inquiry.note(AGENT, room, CANARY + " she is right");
        String names = " @" + COLLEAGUE.username() + " @" + CUSTOMER.username();
        AGENT.put("/support/case/" + room + "/notes/" + note.noteId(), Map.of("text", CANARY + " changed" + names))
                .ok();
        AGENT.delete(
                "/support/case/" + room + "/notes/" + Inquiry.note(AGENT, room, CANARY + " deleted").noteId()).ok();
        Talk.post(AGENT, room, "Of course.");
    }

    static Stream<Arguments> paths() {
        String inRoom = "/room/" + room;
        String cases = "/support/case/" + room;
        return Stream.of("/room?limit=100", inRoom, inRoom + "?limit=100", inRoom + "?before=100&limit=100",
                inRoom + "?afterChange=0&limit=100", inRoom + "/summary", inRoom + "/attachments?limit=100",
                inRoom + "/message/" + note.noteId(), "/search?q=" + CANARY, "/search?q=" + CANARY + "&in=" + room,
                "/search?q=canary&limit=100", "/attachments/" + note.noteId(), "/users?q=" + CANARY, cases,
                cases + "/notes", cases + "/notes?after=0", cases + "/notes/" + note.noteId(), "/support/case?q=a",
                "/support/case?view=called", cases + "/notes/seen", "/support/agent",
                "/support/reply").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noAnswerHoldsIt(String path) {
        for (Guest consumer : List.of(CUSTOMER, OUTSIDER, SERVER.stranger())) {
            Answer answer = consumer.get(path);
            assertThat(answer.body()).as("%s", path).doesNotContain(CANARY).doesNotContain(" handed on")
                    .doesNotContain("calledIn").doesNotContain(COLLEAGUE.username());
            if (!path.contains(note.noteId())) {
                assertThat(answer.body()).as("%s", path).doesNotContain(note.noteId());
            }
        }
    }

    @Test
    void theDeskDoesObtainIt() {
        assertThat(COLLEAGUE.get("/support/case?view=called").ok().body()).contains("calledIn", COLLEAGUE.id());
        assertThat(AGENT.get("/support/case/" + room + "/notes").ok().body()).contains(CANARY + " changed",
                CANARY + " handed on").doesNotContain(CANARY + " deleted");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void noWritingPathFindsIt(Function<Guest, Answer> write) {
        for (Guest consumer : List.of(CUSTOMER, OUTSIDER)) {
            Answer answer = write.apply(consumer);
            assertThat(answer.status()).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain(CANARY);
        }
    }

    /** As if a note were a message. */
    static Stream<Function<Guest, Answer>> writes() {
        String message = "/room/" + room + "/message/" + note.noteId();
        String ofDesk = "/support/case/" + room + "/notes";
        return Stream.of(who -> who.put(message, Map.of("messageText", "Mine")), who -> who.delete(message),
                who -> who.delete("/delete/message/" + note.noteId()),
                who -> who.put(message + "/reaction", Map.of("emoji", "👍", "reacted", true)),
                who -> who.put(message + "/pin", Map.of("pinned", true)),
                who -> who.post("/room/" + room + "/message",
                        Map.of("messageText", "Re", "replyTo", note.noteId())),
                who -> who.post(ofDesk, Map.of("text", "Mine")), who -> who.delete(ofDesk + "/" + note.noteId()),
                who -> who.put(ofDesk + "/seen", Map.of("upTo", 100)),
                who -> who.put(ofDesk + "/" + note.noteId(), Map.of("text", "Mine")));
    }

    @Test
    void notesCountNothingAndLeaveNoGap() {
        Guest anna = SERVER.consumer("anna");
        String own = Inquiry.ask(anna, "Please help");
        Inquiry.claim(AGENT, own);
        Talk.post(AGENT, own, "Of course.");
        String before = anna.get("/room/" + own + "/summary").ok().body();
        String history = anna.get("/room/" + own + "?limit=100").ok().body();
        Inquiry.note(AGENT, own, CANARY + " @" + anna.username() + " @" + COLLEAGUE.username());
        assertThat(anna.get("/room/" + own + "/summary").ok().body()).isEqualTo(before);
        assertThat(anna.get("/room/" + own + "?limit=100").ok().body()).isEqualTo(history);
        Talk.post(AGENT, own, "One more thing.");
        var after = Talk.history(anna, own);
        assertThat(after.conversation()).extracting(MessageView::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4).boxed().toList());
        assertThat(after.conversation()).extracting(MessageView::change).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Talk.summary(anna, own).unread()).isEqualTo(2);
        assertThat(Talk.read(anna, own, 100)).isEqualTo(2);
    }

    @Test
    void noConnectionOfACustomerHearsOfNotesOrCases() {
        try (var customer = LiveClient.connect(SERVER, CUSTOMER);
                var outsider = LiveClient.connect(SERVER, OUTSIDER);
                var agent = LiveClient.connect(SERVER, AGENT)) {
            for (var consumer : List.of(customer, outsider)) {
                for (String event : List.of("subscribe", "viewing")) {
                    consumer.say(event, "ref", event, "roomId", room);
                }
            }
            var heard = besidesPresence(customer);
            var heardOutside = besidesPresence(outsider);
            COLLEAGUE.put("/support/case/" + room + "/notes/seen", Map.of("upTo", 100)).ok();
            Inquiry.note(AGENT, room, CANARY + " live @" + CUSTOMER.username() + " @" + COLLEAGUE.username());
            AGENT.put("/support/case/" + room + "/tags", Map.of("tags", List.of(CANARY))).ok();
            AGENT.put("/support/case/" + room + "/tags", Map.of("tags", List.of())).ok();
            agent.say("viewing", "roomId", room);
            agent.await(ServerFrame.SupportNote.class);
            agent.await(ServerFrame.SupportViewing.class);
            assertThat(besidesPresence(customer)).isEqualTo(heard);
            assertThat(besidesPresence(outsider)).isEqualTo(heardOutside);
        }
    }

    private static List<ServerFrame> besidesPresence(LiveClient live) {
        return live.heardSoFar().stream().filter(frame -> !(frame instanceof ServerFrame.Presence)).toList();
    }
}
