package chat.parley.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Profile;
import chat.parley.model.MessageView;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, and in whatever order it is heard of, in the end each client shows what the server has. The seed in
 * the name of a failing run repeats it.
 */
class ConvergenceTest {
    private static final int SEQUENCES = System.getProperty("soak") == null ? 1_000 : 5_000;
    private static final int STEPS = 60;
    /** Of so many sequences one is also run with a cache on disk, which costs more time. */
    private static final int CACHED = 50;
    @TempDir
    private static Path folder;
    private static Profile profile;

    @BeforeAll
    static void openProfile() {
        profile = Profile.open(new Directories(folder, folder, folder));
    }

    @AfterAll
    static void closeProfile() {
        profile.close();
    }

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, SEQUENCES).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyClientEndsUpWithWhatTheServerHas(int seed) {
        Random random = new Random(seed);
        World world = new World(seed);
        Cache cache = seed % CACHED == 0 ? profile.of("seed" + seed, "u-ana").cache() : Cache.none();
        Kept kept = new Kept(Outbox.inMemory(), cache);
        UserView ana = world.server.person("ana");
        UserView boris = world.server.person("boris");
        FakeRoom hall = world.server.room(ana, boris);
        for (int i = 0; i < random.nextInt(120); i++) {
            hall.post(random.nextBoolean() ? ana : boris, "before " + i);
        }
        Chat[] first = {world.device(ana, kept)};
        List<Chat> devices = List.of(first[0], world.device(ana), world.device(boris));
        world.settle();
        List<Room> rooms = new ArrayList<>(
                devices.stream().map(chat -> chat.room(chat.conversation(hall.id).orElseThrow())).toList());
        rooms.forEach(Room::enter);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(40) == 0 && (world.server.up() || cache.keeps())) {
                first[0].close();
                first[0] = world.device(ana, kept);
                enterAgain(world, first[0], hall, rooms);
            }
            happen(random, world, hall, rooms, written, i);
        }
        world.server.loseAnswers(0);
        run(world.server.deliver());
        // A server that drops events for a slow reader ends the connection: so a lost event is always followed by this.
        world.server.goDown();
        world.server.comeUp();
        world.pass(Duration.ofMinutes(3));
        enterAgain(world, first[0], hall, rooms);

        assertThat(hall.messages).filteredOn(message -> message.line() == null)
                .extracting(message -> message.message().messageText())
                .as("sent once").doesNotHaveDuplicates();
        for (Room room : rooms) {
            assertAgrees(room, hall);
        }
        assertHolds(cache, hall);
        assertThat(texts(hall)).as("nothing lost").containsAll(written);
    }

    /** The app that was started again shows the room as soon as it knows of it. */
    private static void enterAgain(World world, Chat chat, FakeRoom hall, List<Room> rooms) {
        world.settle();
        chat.conversation(hall.id).map(chat::room).filter(room -> room != rooms.getFirst()).ifPresent(room -> {
            room.enter();
            world.settle();
            rooms.set(0, room);
        });
    }

    private static void assertHolds(Cache cache, FakeRoom hall) {
        List<MessageView> held = cache.newest(hall.id, 10_000).map(Cache.Stretch::messages).orElse(List.of());
        assertThat(held.isEmpty()).isEqualTo(!cache.keeps() || hall.messages.isEmpty());
        assertThat(held).extracting(view -> view.number() + " " + view.message().messageText())
                .isEqualTo(hall.messages.subList(hall.messages.size() - held.size(), hall.messages.size()).stream()
                        .map(view -> view.number() + " " + view.message().messageText()).toList());
    }

    private static void happen(Random random, World world, FakeRoom hall, List<Room> rooms, List<String> written,
            int step) {
        Room room = rooms.get(random.nextInt(rooms.size()));
        switch (random.nextInt(17)) {
            case 0, 1, 2 -> {
                String text = "text " + step;
                written.add(text);
                room.send(text, null);
            }
            case 3 -> hall.post(hall.members.get(random.nextInt(2)),
                    "elsewhere " + step + (random.nextBoolean() ? " @ana" : " @boris"));
            case 4 -> hall.messages.stream().filter(message -> message.message().messageText().startsWith("before"))
                    .skip(random.nextInt(5)).findFirst()
                    .ifPresent(message -> hall.edit(message.id(), "edited " + step));
            case 5 -> hall.messages.stream().filter(message -> message.message().messageText().startsWith("edited"))
                    .findFirst().ifPresent(message -> deleteKeepingTextsDistinct(hall, message));
            case 6 -> room.markReadUpTo(random.nextInt(150));
            case 7 -> hall.read(hall.members.get(random.nextInt(2)), random.nextInt(150));
            case 8 -> room.loadOlder();
            case 9 -> world.server.loseAnswers(random.nextInt(3));
            case 10 -> {
                if (random.nextBoolean()) {
                    world.server.goDown();
                } else {
                    world.server.comeUp();
                }
            }
            case 11 -> world.server.holdEvents();
            case 16 -> hall.messages.stream().filter(message -> message.line() == null && message.deletedAt() == null)
                    .skip(random.nextInt(5)).findFirst().ifPresent(message -> hall.react(
                            hall.members.get(random.nextInt(2)), message.id(), "👍", random.nextBoolean()));
            case 15 -> hall.happens(hall.members.get(random.nextInt(2)), new RoomLine.Renamed("Hall " + step));
            case 14 -> world.clockError(Duration.ofMinutes(random.nextInt(-120, 120)));
            case 12 -> {
                List<Runnable> events = new ArrayList<>(world.server.deliver());
                Collections.shuffle(events, random);
                // Some are lost, some come twice.
                run(events.subList(0, (events.size() + 1) / 2));
                run(events.subList(0, (events.size() + 3) / 4));
            }
            default -> world.pass(Duration.ofMillis(random.nextInt(4_000)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            world.step();
        }
    }

    /** Tombstones have no text, so that at most one may be made for texts to stay distinct. */
    private static void deleteKeepingTextsDistinct(FakeRoom hall, MessageView message) {
        if (hall.messages.stream().noneMatch(known -> known.deletedAt() != null)) {
            hall.delete(message.id());
        }
    }

    private static void run(List<Runnable> events) {
        events.forEach(Runnable::run);
    }

    private static List<String> texts(FakeRoom hall) {
        return hall.messages.stream().map(message -> message.message().messageText()).toList();
    }

    private static void assertAgrees(Room room, FakeRoom hall) {
        UserView me = room.conversation().me();
        List<MessageItem> expected = hall.messages.stream().filter(message -> message.number() >= firstOf(room))
                .map(message -> MessageItem.stored(hall.withReaders(message), me)).toList();
        assertThat(essence(room.messages())).isEqualTo(essence(expected));
        assertThat(room.conversation().unread().get()).as("unread of %s", me.username()).isEqualTo(hall.unread(me));
        assertThat(room.conversation().profile().name().get()).isEqualTo(hall.summary(me).name());
        assertThat(room.conversation().mentions().get()).as("mentions of %s", me.username())
                .isEqualTo(hall.mentions(me));
        assertThat(room.conversation().readUpTo()).isEqualTo(hall.readUpTo(me));
    }

    private static long firstOf(Room room) {
        return room.messages().isEmpty() ? 0 : room.messages().getFirst().number();
    }

    /** Without readers: those further back than a page are learnt when they are loaded again. */
    private static List<String> essence(List<MessageItem> items) {
        return items.stream().map(item -> item.number() + " " + item.key() + " " + item.text()
                + (item.line() == null ? "" : item.author().id() + item.line()) + item.reactions()
                + (item.edited() ? " (edited)" : "") + (item.deleted() ? " (deleted)" : "")).toList();
    }
}
