package chat.parley.server.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseAnswer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A note calls colleagues in: through the real server. */
class CallingInTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest GEORGI = SERVER.support("georgi");
    private static final Guest NADYA = SERVER.support("nadya");

    private Guest anna;
    private String room;

    @BeforeEach
    void annaAsksAndGeorgiHasIt() {
        anna = SERVER.consumer("anna");
        room = Inquiry.ask(anna, "Please help");
        Inquiry.claim(GEORGI, room);
    }

    @Test
    void whoIsNamedIsToldAndFindsTheCaseUntilTheyHaveSeenTheNote() {
        try (var live = LiveClient.connect(SERVER, NADYA)) {
            SupportNoteView note = Inquiry.note(GEORGI, room,
                    "@" + NADYA.username() + " do you know? Not @" + anna.username() + " or @" + GEORGI.username());
            assertThat(called(GEORGI, room)).extracting(CalledIn::userId).as("no customer, and not the author")
                    .containsExactly(NADYA.id());
            assertThat(live.await(ServerFrame.SupportCase.class, frame -> isCalled(frame.supportCase())))
                    .extracting(frame -> by(frame.supportCase())).isEqualTo(GEORGI.id());
            assertThat(Inquiry.rooms(NADYA, "?view=called&limit=100")).as("though it is another's").contains(room);
            assertThat(Inquiry.rooms(GEORGI, "?view=called&limit=100")).doesNotContain(room);

            assertThat(called(see(NADYA, note.version() - 1))).isNotEmpty();
            assertThat(called(see(GEORGI, note.version()))).as("another has seen it").isNotEmpty();
            SupportCaseView seen = see(NADYA, note.version());
            assertThat(seen.calledIn()).isNull();
            assertThat(see(NADYA, note.version()).version()).as("said again").isEqualTo(seen.version());
            assertThat(Inquiry.rooms(NADYA, "?view=called&limit=100")).doesNotContain(room);
            live.await(ServerFrame.SupportCase.class, frame -> frame.supportCase().version() == seen.version());
        }
        assertThat(NADYA.put("/support/case/" + room + "/notes/seen", Map.of())).isRefused(400);
        assertThat(NADYA.put("/support/case/" + room + "/notes/seen", Map.of("upTo", -1))).isRefused(400);
    }

    @Test
    void aNoteThatNamesThemNoLongerCallsThemNoLonger() {
        Guest vera = SERVER.support("vera");
        SupportNoteView note = Inquiry.note(GEORGI, room, "Ask @" + NADYA.username() + ".");
        String path = "/support/case/" + room + "/notes/" + note.noteId();
        GEORGI.put(path, Map.of("text", "Ask @" + vera.username().toUpperCase(Locale.ROOT))).ok();
        assertThat(called(GEORGI, room)).extracting(CalledIn::userId).containsExactly(vera.id());
        GEORGI.delete(path).ok();
        assertThat(called(GEORGI, room)).isEmpty();
    }

    @Test
    void aNoteWithWhichACaseIsHandedOnCallsToo() {
        GEORGI.post("/support/case/" + room + "/assign",
                Map.of("userId", GEORGI.id(), "note", "@" + NADYA.username() + " look")).ok();
        assertThat(called(GEORGI, room)).extracting(CalledIn::userId).containsExactly(NADYA.id());
    }

    @Test
    void whoMayNotComeInIsNotCalledAndWhoIsDeletedNoLonger() {
        Guest vera = SERVER.support("vera");
        Guest ivan = SERVER.support("ivan");
        SERVER.admin().post("/admin/people/" + ivan.id() + "/suspend", "").ok();
        Inquiry.note(GEORGI, room, "@" + ivan.username() + " @" + vera.username());
        assertThat(called(GEORGI, room)).extracting(CalledIn::userId).containsExactly(vera.id());
        vera.delete("/users/" + vera.id()).ok();
        assertThat(called(GEORGI, room)).isEmpty();
    }

    @Test
    void whatACrashCutShortIsTakenUpByWhoeverLooksAndNotAfterItWasSeen() {
        cutShort();
        assertThat(called(GEORGI, room)).extracting(CalledIn::userId).containsExactly(NADYA.id());
        see(NADYA, 1);
        String other = Inquiry.ask(SERVER.consumer("boris"), "Please help");
        room = other;
        cutShort();
        assertThat(called(see(NADYA, 1))).as("seen before the case knew of it").isEmpty();
        assertThat(called(GEORGI, room)).isEmpty();
    }

    @Test
    void agentsWhoLookAtTheSameMomentAsOthersCallThemLoseNoCall() throws Exception {
        List<Guest> agents = IntStream.range(0, 6).mapToObj(_ -> SERVER.support("agent")).toList();
        String names = String.join(" ", agents.stream().map(agent -> "@" + agent.username()).toList());
        long first = Inquiry.note(GEORGI, room, names).version();
        List<Runnable> deeds = new ArrayList<>(agents.stream().map(agent -> (Runnable) () -> see(agent, first))
                .toList());
        deeds.add(() -> Inquiry.note(GEORGI, room, "again " + names));
        deeds.add(() -> Inquiry.note(NADYA, room, "nobody"));
        atOnce(deeds);
        assertThat(called(GEORGI, room)).extracting(CalledIn::userId)
                .containsExactlyInAnyOrderElementsOf(agents.stream().map(Guest::id).toList());
        assertThat(called(GEORGI, room)).allMatch(call -> call.noteVersion() > first);
        atOnce(agents.stream().map(agent -> (Runnable) () -> see(agent, first + 2)).toList());
        assertThat(called(GEORGI, room)).isEmpty();
    }

    /** The note is there, and the server was killed before the case heard of it. */
    private void cutShort() {
        SERVER.bean(SupportNotes.class).insert(new SupportNote(new ObjectId(), room, GEORGI.id(),
                new ObjectId().toHexString(), "@" + NADYA.username(), 1, 1, Instant.now(), null, null, null)
                .naming(List.of(NADYA.id())));
    }

    private SupportCaseView see(Guest agent, long upTo) {
        return agent.put("/support/case/" + room + "/notes/seen", Map.of("upTo", upTo)).ok()
                .as(SupportCaseAnswer.class).supportCase();
    }

    private static boolean isCalled(SupportCaseView view) {
        return called(view).stream().anyMatch(call -> call.userId().equals(NADYA.id()));
    }

    private static String by(SupportCaseView view) {
        return called(view).getFirst().by().id();
    }

    private static List<CalledIn> called(Guest agent, String room) {
        return called(Inquiry.look(agent, room));
    }

    private static List<CalledIn> called(SupportCaseView view) {
        return Stream.ofNullable(view.calledIn()).flatMap(List::stream).toList();
    }

    private static void atOnce(List<Runnable> deeds) throws Exception {
        var ready = new CountDownLatch(deeds.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (Runnable deed : deeds) {
                done.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    deed.run();
                    return Objects.requireNonNull(deed);
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
    }
}
