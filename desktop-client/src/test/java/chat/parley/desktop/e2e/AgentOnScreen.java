package chat.parley.desktop.e2e;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.support.InboxOnScreen;
import chat.parley.model.SupportCaseView;

/** Somebody of the desk at their inbox. What they do begins with opening the case, as for a person. */
final class AgentOnScreen {

    private static final KeyCombination CHATS = new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination INBOX = new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
    private static final String LIST = ".inbox .chat-list";
    private static final String FIELD = ".composer .text-area";

    private final String name;
    private final PersonWindow window;
    private final Controls hands;
    private final RoomOnScreen room;

    /** The lists of the inbox, in the order in which they stand. */
    enum Tab {
        WAITING,
        MINE,
        ALL
    }

    AgentOnScreen(String name, PersonWindow window) {
        this.name = name;
        this.window = window;
        hands = new Controls(window);
        room = new RoomOnScreen(window);
    }

    String name() {
        return name;
    }

    /** Goes to the inbox, where everything is listed. */
    void enterInbox() {
        window.press(INBOX);
        window.waitUntil("the inbox of " + name, () -> window.exists(".inbox"));
        turnTo(Tab.ALL);
        if (hands.text(".inbox-line .menu-button").startsWith("Not")) {
            hands.choose("Not resolved", "Everything");
        }
    }

    ChatsOnScreen enterChats() {
        window.press(CHATS);
        window.waitUntil("the chats of " + name, () -> !window.exists(".inbox"));
        return new ChatsOnScreen(name, window);
    }

    void turnTo(Tab tab) {
        Fx.run(() -> ((ToggleButton) window.all(".segment").get(tab.ordinal())).fire());
    }

    /** The cases of the list that is shown; of the agent's own, those that wait come as a second section. */
    List<List<SupportCaseView>> listed() {
        return Fx.see(() -> window.exists(LIST)
                ? InboxOnScreen.sections((ListView<?>) window.one(LIST))
                : List.of(List.of()));
    }

    /** How many cases the three lists say that they hold. */
    List<Long> counts() {
        return Fx.see(() -> window.all(".segment-count").stream()
                .map(label -> Long.parseLong(((Label) label).getText())).toList());
    }

    void open(BookedCase one) {
        window.inFront();
        window.waitUntil("a row of " + one.customer(),
                () -> Fx.act(() -> window.exists(LIST)
                        && InboxOnScreen.select((ListView<?>) window.one(LIST), one.id())));
        String subject = one.room().texts().getFirst();
        window.waitUntil(name + " has opened " + subject,
                () -> hands.text(".case-header .t-small").equals(subject) && !room.texts().isEmpty()
                        && one.isOf(name) == canWrite());
    }

    /** Whether the open case is this agent's to answer. */
    boolean canWrite() {
        return window.exists(FIELD) && !window.exists(".claim-bar");
    }

    /** Whether somebody else has the open case. */
    boolean isTakenByAnother() {
        return window.exists(".claim-bar") && !window.exists(".claim-bar .primary");
    }

    /** At once, if it can be. */
    void pressClaim() {
        hands.pressNow(".claim-bar .primary");
    }

    void claim(BookedCase one) {
        open(one);
        hands.press(".claim-bar .primary");
    }

    void answer(BookedCase one, String text) {
        open(one);
        hands.write(FIELD, text);
        hands.key(FIELD, KeyCode.ENTER, false);
    }

    /** Answers by a text that is kept for that. */
    void answerByShortcut(BookedCase one, String shortcut) {
        open(one);
        window.waitUntil("offered: " + shortcut, () -> {
            hands.write(FIELD, "");
            hands.write(FIELD, "/" + shortcut);
            return window.exists(".canned");
        });
        hands.key(FIELD, KeyCode.ENTER, false);
        window.waitUntil("filled in", () -> !window.exists(".canned"));
        hands.key(FIELD, KeyCode.ENTER, false);
    }

    void note(BookedCase one, String text) {
        open(one);
        hands.press(".chip-note");
        hands.write(".note-composer .text-area", text);
        hands.key(".note-composer .text-area", KeyCode.ENTER, false);
        window.waitUntil("the note was taken", () -> notes().contains(text));
        hands.press(".chip-reply");
    }

    void give(BookedCase one, String agent, String why) {
        open(one);
        hands.choose("Assigned to", "Assign to");
        hands.select(".dialog .chat-list", Object.class, choice -> choice.toString().contains("username=" + agent));
        hands.write(".dialog .note-field", why);
        hands.press(".dialog .primary");
    }

    void giveBack(BookedCase one) {
        open(one);
        hands.choose("Assigned to", "Back to the queue");
    }

    void takeOver(BookedCase one) {
        open(one);
        hands.choose("Assigned to", "Take over");
    }

    void put(BookedCase one, String... status) {
        open(one);
        hands.choose("Status", status);
    }

    void resolve(BookedCase one) {
        open(one);
        Optional<Node> before = toast();
        hands.press(".case-header .primary");
        window.waitUntil("said so", () -> toast().filter(now -> before.filter(now::equals).isEmpty()).isPresent());
    }

    private Optional<Node> toast() {
        return window.all(".toast").stream().findFirst();
    }

    /** Takes the last one back that was resolved. */
    void undo() {
        hands.press(".toast .link");
    }

    void tag(BookedCase one, String tag) {
        open(one);
        hands.press(".tag-add");
        hands.write(".tag-field", tag);
        hands.key(".tag-field", KeyCode.ENTER, false);
    }

    void setAvailable(boolean there) {
        window.inFront();
        hands.choose(there ? "Away" : "Available", there ? "Available" : "Away");
        window.waitUntil("said so", () -> window.exists(".inbox-away") != there);
    }

    /** The notes of the open case that are on the screen, in their order. */
    List<String> notes() {
        return Fx.see(() -> window.all(".note-block").stream().map(RoomOnScreen::note).toList());
    }

    RoomOnScreen room() {
        return room;
    }

    PersonWindow window() {
        return window;
    }
}
