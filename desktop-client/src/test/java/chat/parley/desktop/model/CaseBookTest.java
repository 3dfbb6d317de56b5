package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import chat.parley.desktop.testing.CaseSample;
import chat.parley.desktop.testing.FakeDesk;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers and what is heard live come by two ways, and overtake each other. */
@SuppressWarnings("NullAway.Init") // set up before each test
class CaseBookTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Instant MORNING = Instant.parse("2026-11-19T09:00:00Z");

    private final FakeServer server = new FakeServer();
    private final UserView elena = server.agent("elena");
    private final UserView hannah = server.person("hannah");
    private final HandTimer timer = new HandTimer();
    private final Deque<Runnable> asked = new ArrayDeque<>();
    private final Deque<Runnable> answered = new ArrayDeque<>();
    private final FakeDesk desk = new FakeDesk(this::tell, new NoSeats());
    private CaseBook book;
    private boolean telling;

    @BeforeEach
    void twoCustomersWait() {
        var threads = new Threads(answered::add, asked::add, Runnable::run, timer);
        var answers = new FakeDesk.Answers() {

            @Override
            public <T> T answer(boolean command, Supplier<T> work) {
                return work.get();
            }
        };
        book = new CaseBook(elena, desk.as(elena, answers),
                new Calls(server.link(hannah).api(), threads, () -> {}), timer);
        desk.open("one", hannah, "My brake rubs", MORNING);
        desk.open("two", hannah, "My wheel is not true", MORNING);
        book.refresh();
        settle();
        timer.pass(SOON);
        settle();
        telling = true;
    }

    @Test
    void aCountThatWasTakenBeforeACaseChangedDoesNotHoldAfterIt() {
        assertThat(book.counts().get().all()).isEqualTo(2);
        resolve("one");
        timer.pass(SOON);
        asked.remove().run(); // the desk counts, and its answer is on its way
        resolve("two"); // heard before that answer
        answered.remove().run();
        timer.pass(SOON);
        settle();

        assertThat(book.counts().get().waiting()).isZero();
        assertThat(book.counts().get().all()).isZero();
    }

    @Test
    void ofTwoCountsTheOneThatWasAskedForLastHolds() {
        resolve("one");
        timer.pass(SOON);
        asked.remove().run();
        resolve("two");
        timer.pass(SOON);
        asked.remove().run();
        answered.removeLast().run();
        answered.remove().run(); // the first answer comes last

        assertThat(book.counts().get().all()).isZero();
    }

    private void resolve(String roomId) {
        desk.put(CaseSample.like(desk.find(roomId)).resolved(MORNING).next().view());
    }

    private void tell(ServerFrame frame) {
        if (telling && frame instanceof ServerFrame.SupportCase(SupportCaseView view)) {
            book.heard(view);
        }
    }

    private void settle() {
        while (!asked.isEmpty() || !answered.isEmpty()) {
            (asked.isEmpty() ? answered : asked).remove().run();
        }
    }

    /** Nobody looks at the rooms here. */
    private static final class NoSeats implements FakeDesk.Seats {

        @Override
        public void take(String roomId, UserView agent) {}

        @Override
        public void leave(String roomId, UserView agent) {}
    }
}
