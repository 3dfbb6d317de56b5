package chat.parley.desktop.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.model.FoundMessage;
import chat.parley.model.ConversationView;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stage of one person's day: the app on a real server, friends who are not at an app, and a book of what there must be.
 * Everything that happens is in the book first or at once; what the window and the server say is held against it.
 */
final class UserDay implements AutoCloseable {

    static final String ANA = "ana";
    private static final List<String> FRIENDS = List.of("boris", "clara", "dan");
    private static final String PASSWORD = "two wheels are enough";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final String SEARCH_FIELD = ".search-field";
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Path folder;
    private final RunningServer server;
    private final List<BookedRoom> rooms = new ArrayList<>();
    private final Map<String, Asker> askers = new HashMap<>();
    private ChatsOnScreen ana;
    private @Nullable BookedRoom open;
    private long moment;
    private boolean dark;

    /** Tokens end, so that who asks the server itself signs in again now and then. */
    private record Asker(Witness witness, Instant since) {}

    UserDay(Path folder) throws IOException {
        this.folder = folder;
        server = RunningServer.startEmpty(folder.resolve("server"));
        comesFirst(ANA);
        FRIENDS.forEach(this::comesFirst);
        for (String friend : FRIENDS) {
            book(List.of(friend));
        }
        book(FRIENDS);
        ana = new ChatsOnScreen(ANA, PersonWindow.signedIn(profile(), server.address(), ANA, PASSWORD));
        look(rooms.getFirst());
    }

    private void comesFirst(String name) {
        askers.put(name, new Asker(Witness.ofNewPerson(server.address(), name), Instant.now()));
    }

    private void book(List<String> friends) {
        String id = witness(ANA).initiate(friends.stream().map(friend -> witness(friend).id()).toList());
        rooms.add(new BookedRoom(id, List.copyOf(friends), ++moment));
    }

    List<BookedRoom> rooms() {
        return rooms;
    }

    /** How many were written by everybody. */
    int posted() {
        return rooms.stream().mapToInt(room -> room.said().size()).sum();
    }

    /** She opens a room and reads it. */
    void look(BookedRoom room) {
        ana.open(room);
        room.readAll(ANA);
        open = room;
    }

    void write(BookedRoom room, String text) {
        look(room);
        ana.write(text);
        room.say(ANA, text, 0, ++moment);
        room.readAll(ANA);
        awaitArrived(room);
    }

    void sendPicture(BookedRoom room, String caption) {
        look(room);
        ana.sendPicture(room, caption);
        room.say(ANA, caption, 1, ++moment);
        room.readAll(ANA);
        awaitArrived(room);
    }

    /** A friend writes; where she has the room open, she reads it. */
    void hear(BookedRoom room, String friend, String text) {
        witness(friend).post(room.id(), text);
        room.say(friend, text, 0, ++moment);
        if (room.equals(open)) {
            ana.window().waitUntil("heard: " + text, () -> ana.room().texts().contains(text));
            room.readAll(ANA);
        }
    }

    /** She looks for a word that was said once; that message is found, and no other. */
    void search(String word, String text) {
        PersonWindow window = ana.window();
        Controls hands = new Controls(window);
        window.press(SEARCH);
        hands.write(SEARCH_FIELD, word);
        window.waitUntil("found: " + word, () -> found(hands).equals(List.of(text)));
        hands.key(SEARCH_FIELD, KeyCode.ESCAPE, false);
        look(Objects.requireNonNull(open));
    }

    private static List<String> found(Controls hands) {
        return hands.items(".found-list", FoundMessage.class).stream().map(hit -> hit.message().text()).toList();
    }

    /** The app ends and is opened again; nobody signs in. */
    void startAppAgain() {
        BookedRoom before = Objects.requireNonNull(open);
        ana.window().close();
        ana = new ChatsOnScreen(ANA, PersonWindow.again(profile()));
        ana.window().awaitList(ANA);
        look(before);
    }

    /** The server is gone from one moment to the next; the window says so. */
    void fallDark() throws InterruptedException {
        server.kill();
        dark = true;
        ana.window().waitUntil("offline", ana.window()::saysOffline);
    }

    /** And is there again; the window finds it, and everything that waited is sent. */
    void dawn() throws IOException, InterruptedException {
        server.startAgain();
        try {
            ana.window().waitUntil("is back", PATIENCE, () -> !ana.window().saysOffline());
        } catch (AssertionError e) {
            server.putDown("user-day-not-back");
            throw e;
        }
        dark = false;
        rooms.forEach(this::awaitArrived);
    }

    /** Else what somebody else says next may be first, as in life. */
    private void awaitArrived(BookedRoom room) {
        if (!dark && !room.said().isEmpty()) {
            ana.window().waitUntil("arrived: " + room.texts().getLast(), PATIENCE,
                    () -> witness(room.people().getFirst()).history(room.id()).stream()
                            .anyMatch(each -> each.message().messageText().equals(room.texts().getLast())));
        }
    }

    /** The list, its counts and the title say what the book says. */
    void atAGlance() {
        Map<String, Long> unread = unread();
        PersonWindow window = ana.window();
        window.waitUntil("unread " + unread, () -> ana.unread().equals(unread));
        long all = unread.values().stream().mapToLong(Long::longValue).sum();
        window.waitUntil("a title with " + all, () -> all == 0
                ? !window.title().startsWith("(")
                : window.title().startsWith("(" + all + ")"));
    }

    /** The server comes to say the same of what is unread, and has everything once, in the order of the book. */
    void atTheServer() {
        Map<String, Long> unread = unread();
        ana.window().waitUntil("unread at the server " + unread, PATIENCE, () -> witness(ANA).conversations().stream()
                .collect(Collectors.toMap(ConversationView::chatRoomId, ConversationView::unread)).equals(unread));
        for (BookedRoom room : rooms) {
            assertThat(witness(room.people().getFirst()).history(room.id()).stream().filter(each -> each.line() == null)
                    .map(each -> new BookedRoom.Said(each.postedByUser().username(), each.message().messageText(),
                            each.attachments().size())))
                    .as("room with %s", room.people()).isEqualTo(room.said());
        }
    }

    /** Each room, from its first message to its last, and the order of the list. */
    void everything() {
        for (BookedRoom room : rooms) {
            look(room);
            assertThat(ana.room().whole()).as("room with %s", room.people()).isEqualTo(room.texts());
        }
        assertThat(ana.order()).as("what was written in the dark arrived in an order of its own").isEqualTo(
                witness(ANA).conversations().stream().map(ConversationView::chatRoomId).toList());
        assertThat(ana.lastWords()).isEqualTo(rooms.stream().filter(room -> !room.said().isEmpty())
                .collect(Collectors.toMap(BookedRoom::id, room -> room.texts().getLast())));
    }

    private Map<String, Long> unread() {
        return rooms.stream().collect(Collectors.toMap(BookedRoom::id, room -> room.unread(ANA)));
    }

    private Witness witness(String name) {
        Asker known = Objects.requireNonNull(askers.get(name));
        if (known.since().plus(FRESH).isBefore(Instant.now())) {
            known.witness().close();
            known = new Asker(new Witness(server.address(), name, PASSWORD), Instant.now());
            askers.put(name, known);
        }
        return known.witness();
    }

    private Path profile() {
        return folder.resolve(ANA);
    }

    @Override
    public void close() throws InterruptedException {
        ana.window().close();
        askers.values().forEach(asker -> asker.witness().close());
        server.close();
    }
}
