package chat.parley.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.Profile;
import chat.parley.model.MessageView;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the cache is for: reading while the server is away, and asking for little when it is back. */
class AwayTest {
    @TempDir
    private Path folder;
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private Profile profile;
    private Kept kept;

    @BeforeEach
    void openProfile() {
        profile = Profile.open(new Directories(folder, folder, folder));
        kept = profile.of("localhost", ana.id());
    }

    @AfterEach
    void closeProfile() {
        profile.close();
    }

    @Test
    void anAppThatStartsWithoutItsServerShowsTheListAndTheHistory() {
        posts(hall, 120);
        hall.read(ana, 70);
        Chat before = started();
        Room seen = open(before, hall);
        seen.loadOlder();
        world.settle();
        leave(before);
        world.server.goDown();

        Chat chat = started();
        assertThat(chat.connection().get()).isInstanceOf(ConnectionState.Offline.class);
        assertThat(chat.conversations()).singleElement()
                .satisfies(row -> assertThat(row.preview().get().text()).isEqualTo("post 120"));
        Room room = open(chat, hall);
        assertThat(room.loading().get()).isFalse();
        assertThat(room.messages()).hasSize(50);
        assertThat(room.firstUnread().get()).isEqualTo(71);
        room.loadOlder();
        world.settle();
        assertThat(essence(room)).isEqualTo(essence(hall, 21));
        room.send("written in the dark", null);
        world.settle();
        assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Waiting());
        world.server.comeUp();
        world.pass(Duration.ofMinutes(2));
        assertThat(essence(room)).isEqualTo(essence(hall, 21));
    }

    @Test
    void onReturnOnlyWhatIsMissingIsAskedFor() {
        List<FakeRoom> rooms = IntStream.range(0, 20).mapToObj(i -> world.server.room(ana, boris)).toList();
        rooms.forEach(room -> posts(room, 3));
        leave(started());
        rooms.get(4).post(boris, "news");
        rooms.get(7).edit(rooms.get(7).messages.getFirst().id(), "better");
        int before = world.server.requests;
        started();
        assertThat(world.server.requests - before)
                .as("the list, the drafts, and one question for each room that changed")
                .isEqualTo(4);
        assertHeld(rooms);
    }

    @Test
    void aThousandChangesInFiftyRoomsAreHeldWithinFiveSeconds() {
        List<FakeRoom> rooms = IntStream.range(0, 50).mapToObj(i -> world.server.room(ana, boris)).toList();
        rooms.forEach(room -> posts(room, 60));
        Chat chat = started();
        chat.close();
        world.settle();
        Random random = new Random(50);
        for (int i = 0; i < 1_000; i++) {
            change(random, rooms.get(i % 50), i);
        }
        world.device(ana, kept);
        world.pass(Duration.ofSeconds(5));
        assertHeld(rooms);
    }

    @Test
    void whatIsHeardInRoomsThatNobodyLooksAtIsHeldToo() {
        List<FakeRoom> rooms = IntStream.range(0, 5).mapToObj(i -> world.server.room(ana, boris)).toList();
        rooms.forEach(room -> posts(room, 60));
        leave(started());
        started();
        int before = world.server.requests;
        rooms.forEach(room -> {
            MessageView post = room.post(boris, "heard");
            room.edit(room.messages.get(30).id(), "heard too");
            room.delete(post.id());
        });
        world.pass(Duration.ofSeconds(2));
        assertThat(world.server.requests - before).as("one summary for each room whose last message went")
                .isLessThanOrEqualTo(5);
        assertHeld(rooms);
    }

    @Test
    void aRoomThatChangedTooMuchBeginsAnewWithItsNewestPage() {
        posts(hall, 10);
        leave(started());
        posts(hall, 2_100);
        started();
        assertHeld(List.of(hall));
        assertThat(stretch(hall)).hasSize(50);
    }

    @Test
    void aServerThatWentBackIsBelieved() {
        posts(hall, 70);
        hall.read(ana, 70);
        leave(started());
        hall.forgetNewest(10);
        Chat chat = started();
        assertHeld(List.of(hall));
        assertThat(essence(open(chat, hall))).isEqualTo(essence(hall, 11));
    }

    @Test
    void aRoomThatIsGoneIsGoneFromTheCache() {
        posts(hall, 3);
        leave(started());
        world.server.rooms.remove(hall.id);
        Chat chat = started();
        world.pass(Duration.ofSeconds(2));
        assertThat(chat.conversations()).isEmpty();
        assertThat(kept.cache().rows()).isEmpty();
        assertThat(kept.cache().newest(hall.id, 1)).isEmpty();
    }

    @Test
    void theClockOfTheComputerOrdersNothing() {
        List<FakeRoom> rooms = IntStream.range(0, 4).mapToObj(i -> world.server.room(ana, boris)).toList();
        rooms.forEach(room -> room.post(boris, "hello"));
        Chat chat = started();
        for (int error : List.of(-600, 600, -3_600, 3_600)) {
            world.clockError(Duration.ofMinutes(error));
            world.server.goDown();
            world.settle();
            Room second = open(chat, rooms.get(2));
            second.send("later", null);
            Room first = open(chat, rooms.get(1));
            first.send("latest", null);
            first.send("very latest", null);
            world.settle();
            assertThat(order(chat)).startsWith(rooms.get(1).id, rooms.get(2).id);
            world.server.comeUp();
            world.pass(Duration.ofMinutes(2));
            rooms.get(0).post(boris, "the newest of all");
            world.pass(Duration.ofSeconds(1));
            assertThat(order(chat)).isEqualTo(world.server.roomsOf(ana).stream().map(room -> room.id).toList());
            assertThat(essence(first)).isEqualTo(essence(rooms.get(1), 1));
        }
    }

    private static List<String> order(Chat chat) {
        return chat.conversations().stream().map(Conversation::roomId).toList();
    }

    private static void change(Random random, FakeRoom room, int i) {
        MessageView any = room.messages.get(random.nextInt(room.messages.size()));
        switch (random.nextInt(4)) {
            case 0 -> room.delete(any.id());
            case 1 -> {
                if (any.deletedAt() == null) {
                    room.edit(any.id(), "edited " + i);
                }
            }
            default -> room.post(room.members.get(1), "new " + i);
        }
    }

    private Chat started() {
        Chat chat = world.device(ana, kept);
        world.pass(Duration.ofSeconds(8));
        return chat;
    }

    private void leave(Chat chat) {
        chat.close();
        world.settle();
    }

    private Room open(Chat chat, FakeRoom room) {
        Room opened = chat.room(chat.conversation(room.id).orElseThrow());
        opened.enter();
        world.settle();
        return opened;
    }

    private void posts(FakeRoom room, int count) {
        int before = room.messages.size();
        for (int i = 1; i <= count; i++) {
            room.post(boris, "post " + (before + i));
        }
    }

    private void assertHeld(List<FakeRoom> rooms) {
        world.settle();
        for (FakeRoom room : rooms) {
            List<MessageView> held = stretch(room);
            assertThat(held).as(room.id).isNotEmpty();
            assertThat(held.stream().map(AwayTest::essence)).as(room.id)
                    .isEqualTo(essence(room, held.getFirst().number()));
            assertThat(kept.cache().changes()).containsEntry(room.id,
                    room.messages.stream().mapToLong(MessageView::change).max().orElse(0));
        }
    }

    private List<MessageView> stretch(FakeRoom room) {
        return kept.cache().newest(room.id, 10_000).map(Cache.Stretch::messages).orElse(List.of());
    }

    private static List<String> essence(FakeRoom room, long from) {
        return room.messages.stream().filter(message -> message.number() >= from).map(AwayTest::essence).toList();
    }

    private static List<String> essence(Room room) {
        return room.messages().stream().map(item -> item.number() + " " + item.id() + " " + item.text()
                + (item.edited() ? " edited" : "") + (item.deleted() ? " deleted" : "")).toList();
    }

    private static String essence(MessageView message) {
        boolean deleted = message.deletedAt() != null;
        return message.number() + " " + message.id() + " " + message.message().messageText()
                + (message.editedAt() != null && !deleted ? " edited" : "") + (deleted ? " deleted" : "");
    }
}
