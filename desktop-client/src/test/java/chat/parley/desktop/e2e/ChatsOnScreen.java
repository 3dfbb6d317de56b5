package chat.parley.desktop.e2e;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Preview;

/** Somebody at the list of their conversations, and the one that is open. */
final class ChatsOnScreen {

    private static final String LIST = ".chats .chat-list";
    private static final String FIELD = ".composer .text-area";

    private final String name;
    private final PersonWindow window;
    private final Controls hands;
    private final RoomOnScreen room;

    ChatsOnScreen(String name, PersonWindow window) {
        this.name = name;
        this.window = window;
        hands = new Controls(window);
        room = new RoomOnScreen(window);
    }

    String name() {
        return name;
    }

    PersonWindow window() {
        return window;
    }

    RoomOnScreen room() {
        return room;
    }

    /** Asks the desk by the card of the first page; gives the room. */
    String askSupport() {
        window.inFront();
        hands.press(".welcome-cards .button");
        window.waitUntil("asked", () -> window.exists(FIELD));
        return hands.items(LIST, Conversation.class).getFirst().roomId();
    }

    /** The rooms in the order in which they are listed. */
    List<String> order() {
        return Fx.see(() -> hands.items(LIST, Conversation.class).stream().map(Conversation::roomId).toList());
    }

    /** What was said last, by room, of those whose row shows that and no line. */
    Map<String, String> lastWords() {
        return Fx.see(() -> hands.items(LIST, Conversation.class).stream()
                .filter(row -> row.preview().get() instanceof Preview last && last.line() == null)
                .collect(Collectors.toMap(Conversation::roomId,
                        row -> Objects.requireNonNull(row.preview().get()).text())));
    }

    /** What is unread, by room. */
    Map<String, Long> unread() {
        return Fx.see(() -> hands.items(LIST, Conversation.class).stream()
                .collect(Collectors.toMap(Conversation::roomId, row -> row.unread().get())));
    }

    /** Opens the room and reads it to its end. Before the window comes to the front, so that no other room is read. */
    void open(BookedRoom one) {
        hands.select(LIST, Conversation.class, row -> row.roomId().equals(one.id()));
        window.waitUntil(name + " has opened a room of " + one.people(), () -> window.exists(FIELD)
                && (one.said().isEmpty() || room.isAtEnd(one.texts().getLast())));
        window.inFront();
        window.waitUntil(name + " has read", () -> unread().getOrDefault(one.id(), -1L) == 0);
    }

    void say(BookedRoom one, String text) {
        open(one);
        write(text);
    }

    /** Into the room that is open, whether or not the server is there. */
    void write(String text) {
        hands.write(FIELD, text);
        hands.key(FIELD, KeyCode.ENTER, false);
        window.waitUntil("shown: " + text, () -> room.texts().contains(text));
    }

    void sendPicture(BookedRoom one, String caption) {
        open(one);
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putImage(new WritableImage(32, 24));
            Clipboard.getSystemClipboard().setContent(content);
        });
        hands.key(FIELD, KeyCode.V, true);
        window.waitUntil("enclosed", () -> Fx.see(() -> !window.one(".send-button").isDisabled()));
        write(caption);
    }
}
