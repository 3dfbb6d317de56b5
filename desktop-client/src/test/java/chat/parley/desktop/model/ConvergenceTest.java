package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import chat.parley.model.MessageView;
import chat.parley.model.UserView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, and in whatever order it is heard of, in the end each client shows what the server has. The seed in
 * the name of a failing run repeats it.
 */
class ConvergenceTest {
    private static final int STEPS = 60;

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyClientEndsUpWithWhatTheServerHas(int seed) {
        Random random = new Random(seed);
        World world = new World(seed);
        UserView ana = world.server.person("ana");
        UserView boris = world.server.person("boris");
        FakeRoom hall = world.server.room(ana, boris);
        for (int i = 0; i < random.nextInt(120); i++) {
            hall.post(random.nextBoolean() ? ana : boris, "before " + i);
        }
        List<Chat> devices = List.of(world.device(ana), world.device(ana), world.device(boris));
        world.settle();
        List<Room> rooms = devices.stream().map(chat -> chat.room(chat.conversation(hall.id).orElseThrow())).toList();
        rooms.forEach(Room::enter);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            happen(random, world, hall, rooms, written, i);
        }
        world.server.loseAnswers(0);
        run(world.server.deliver());
        // A server that drops events for a slow reader ends the connection: so a lost event is always followed by this.
        world.server.goDown();
        world.server.comeUp();
        world.pass(Duration.ofMinutes(3));

        assertThat(hall.messages).extracting(message -> message.message().messageText())
                .as("sent once").doesNotHaveDuplicates();
        for (Room room : rooms) {
            assertAgrees(room, hall);
        }
        assertThat(texts(hall)).as("nothing lost").containsAll(written);
    }

    private static void happen(Random random, World world, FakeRoom hall, List<Room> rooms, List<String> written,
            int step) {
        Room room = rooms.get(random.nextInt(rooms.size()));
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                String text = "text " + step;
                written.add(text);
                room.send(text, null);
            }
            case 3 -> hall.post(hall.members.get(random.nextInt(2)), "elsewhere " + step);
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
        assertThat(room.conversation().readUpTo()).isEqualTo(hall.readUpTo(me));
    }

    private static long firstOf(Room room) {
        return room.messages().isEmpty() ? 0 : room.messages().getFirst().number();
    }

    /** Without readers: those further back than a page are learnt when they are loaded again. */
    private static List<String> essence(List<MessageItem> items) {
        return items.stream().map(item -> item.number() + " " + item.key() + " " + item.text()
                + (item.edited() ? " (edited)" : "") + (item.deleted() ? " (deleted)" : "")).toList();
    }
}
