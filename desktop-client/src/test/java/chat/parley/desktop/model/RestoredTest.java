package chat.parley.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.Profile;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup was restored to the server: numbers that a device remembers are given to other messages. Each device asks for
 * everything once, and then shows what the server has; what waits to be sent still goes out.
 */
class RestoredTest {
    private static final int WRITTEN = 12;
    @TempDir
    private Path folder;
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private Profile profile;
    private Kept kept;

    /** Where the device is when the server comes back. */
    private enum Place {
        IN_THE_ROOM,
        IN_THE_LIST,
        AWAY
    }

    /**
     * @param lost how many of the messages are no more
     * @param since how many others were written before this device came back: the last of them may have the same number
     */
    private record Case(Place place, boolean keeps, int lost, int since) {}

    static Stream<Case> cases() {
        return Stream.of(Place.values()).flatMap(place -> Stream.of(1, 4, WRITTEN).flatMap(lost -> IntStream
                .of(0, lost - 1, lost, lost + 3).boxed().flatMap(since -> Stream.of(true, false)
                        .map(keeps -> new Case(place, keeps, lost, since)))));
    }

    @BeforeEach
    void somethingWasWritten() {
        profile = Profile.open(new Directories(folder, folder, folder));
        kept = profile.of("localhost", ana.id());
        IntStream.rangeClosed(1, WRITTEN).forEach(i -> hall.post(i % 3 == 0 ? ana : boris, "before " + i));
        hall.read(ana, WRITTEN - 2);
        hall.delivered(boris, WRITTEN);
    }

    @AfterEach
    void closeProfile() {
        profile.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingIsAskedForOnceAndThenAsTheServerHasIt(Case given) {
        Kept with = given.keeps ? kept : Kept.inMemory();
        Chat chat = world.device(ana, with);
        Room room = entered(chat);
        if (given.place != Place.IN_THE_ROOM) {
            room.leave();
        }
        if (given.place == Place.AWAY) {
            chat.close();
        }
        world.server.goDown();
        world.settle();
        putBack(given.lost, given.since);
        int requests = world.server.requests;
        world.server.comeUp();
        if (given.place == Place.AWAY) {
            chat = world.device(ana, with);
        }
        world.pass(Duration.ofSeconds(40));
        assertThat(world.server.requests - requests).isLessThan(12);

        int asked = world.server.requests;
        world.pass(Duration.ofMinutes(2));
        assertThat(world.server.requests).as("no end of asking").isEqualTo(asked);
        assertThat(texts(entered(chat))).containsExactlyElementsOf(hall.texts());
        assertThat(chat.conversations()).singleElement().satisfies(row -> {
            assertThat(row.unread().get()).isEqualTo(hall.unread(ana));
            assertThat(row.lastNumber()).isEqualTo(hall.messages.size());
        });
        if (given.keeps) {
            world.settle();
            assertThat(kept.cache().newest(hall.id, 50).orElseThrow().messages())
                    .extracting(message -> message.message().messageText()).containsExactlyElementsOf(hall.texts());
        }
    }

    @Test
    void whatWasNotSentYetIsSent() {
        Room room = entered(world.device(ana, kept));
        world.server.goDown();
        world.settle();
        room.send("after all", null);
        room.send("and this", null);
        world.settle();
        putBack(6, 9);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(2));
        assertThat(hall.texts()).endsWith("after all", "and this");
        assertThat(texts(room)).containsExactlyElementsOf(hall.texts());
    }

    @Test
    void whatWasBegunStaysAndReachesTheServerAgain() {
        Chat chat = world.device(ana, kept);
        entered(chat).leave();
        chat.drafts().keep(hall.id, new Drafts.Draft("I was about", null));
        world.pass(Duration.ofSeconds(3));
        assertThat(world.server.drafts(ana)).isNotEmpty();
        world.server.goDown();
        world.settle();
        world.server.drafts(ana).clear();
        putBack(2, 0);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(chat.drafts().of(hall.id).text()).isEqualTo("I was about");
        assertThat(world.server.drafts(ana).values()).singleElement()
                .satisfies(draft -> assertThat(draft.text()).isEqualTo("I was about"));
    }

    @Test
    void nothingIsSaidToHaveComeThatOthersWereNeverSent() {
        Chat chat = world.device(ana, kept);
        Room room = entered(chat);
        world.server.goDown();
        world.settle();
        putBack(6, 0);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        room.send("new", null);
        world.settle();
        assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Sent());
    }

    @Test
    void aServerThatIsTheSameAsBeforeIsAskedForLittle() {
        Chat chat = world.device(ana, kept);
        entered(chat).leave();
        chat.close();
        world.settle();
        int requests = world.server.requests;
        Chat again = world.device(ana, kept);
        world.pass(Duration.ofSeconds(40));
        assertThat(world.server.requests - requests).as("the list and the drafts").isLessThan(5);
        assertThat(again.conversations()).hasSize(1);
    }

    private void putBack(int lost, int since) {
        hall.forgetNewest(lost);
        world.server.lineage = "second";
        IntStream.rangeClosed(1, since).forEach(i -> hall.post(boris, "since " + i));
    }

    private Room entered(Chat chat) {
        world.pass(Duration.ofSeconds(5));
        Room room = chat.room(chat.conversation(hall.id).orElseThrow());
        room.enter();
        world.settle();
        return room;
    }

    private static List<String> texts(Room room) {
        return room.messages().stream().map(MessageItem::text).toList();
    }
}
