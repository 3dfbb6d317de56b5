package chat.parley.desktop.e2e;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;

/** The open room of a window. */
final class RoomOnScreen {

    /** Less than a screen, so that something of it is still there after the next. */
    private static final double PUSH = 250;
    /** So often nothing more must come before the beginning counts as reached. */
    private static final int STILL = 4;
    private static final int PUSHES = 400;

    private final PersonWindow window;

    RoomOnScreen(PersonWindow window) {
        this.window = window;
    }

    /** Types the text where messages are written, and sends it by the Enter key. */
    void say(String text) {
        window.inFront();
        window.write(".composer .text-area", text);
        window.pressEnter();
        window.waitUntil("shown: " + text, () -> texts().contains(text));
    }

    /** The texts of the bubbles on screen, from top to bottom. */
    List<String> texts() {
        return Fx.see(() -> messages().stream().map(RoomOnScreen::text).toList());
    }

    /** Whether that text is on the screen; if not, goes to the newest message, where that is offered. */
    boolean isAtEnd(String last) {
        if (texts().contains(last)) {
            return true;
        }
        new Controls(window).pressNow(".jump-pill");
        return false;
    }

    /**
     * All that was said, and for the desk what it noted, from the first to the last: scrolls back from the end, which must be
     * on the screen.
     */
    List<String> whole() {
        List<String> whole = shown();
        int still = 0;
        for (int pushes = 0; still < STILL && pushes < PUSHES; pushes++) {
            Fx.run(() -> window.all(".timeline").forEach(timeline -> scroll(timeline, PUSH))); // none in an empty room
            List<String> more = joined(shown(), whole);
            still = more.equals(whole) ? still + 1 : 0;
            whole = more;
        }
        return whole;
    }

    /** Turns the wheel by that much, towards older messages, and has that laid out. JavaFX thread only. */
    static void scroll(Node timeline, double pixels) {
        timeline.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 400, 300, 400, 300, false, false, false, false, true,
                false, 0, pixels, 0, pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(timeline, 400, 300)));
        timeline.getScene().getRoot().layout();
    }

    private List<String> shown() {
        return Fx.see(() -> Stream.concat(messages().stream(), window.all(".timeline .note-block").stream())
                .sorted(Comparator.comparing(RoomOnScreen::top))
                .map(node -> node.getStyleClass().contains("note-block") ? note(node) : text(node)).toList());
    }

    /** Two lists of which the end of one is the beginning of the other, as one. */
    static List<String> joined(List<String> earlier, List<String> later) {
        if (Collections.indexOfSubList(later, earlier) >= 0) {
            return later;
        }
        int common = Math.min(earlier.size(), later.size());
        while (!earlier.subList(earlier.size() - common, earlier.size()).equals(later.subList(0, common))) {
            common--;
        }
        return Stream.concat(earlier.stream(), later.stream().skip(common)).toList();
    }

    /** What a screen reader says of the message with that text: who wrote it, when, how far it has come. */
    String spoken(String text) {
        return Fx.see(() -> messages().stream()
                .filter(message -> text(message).equals(text))
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse(""));
    }

    /** How many messages are loaded, on screen or not. */
    int loaded() {
        return Fx.see(() -> window.exists(".timeline")
                ? (Integer) timeline().queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)
                : 0);
    }

    Node timeline() {
        return window.one(".timeline");
    }

    /** The bubbles on screen and where each stands, by its text; a text that stands there twice is left out. */
    Map<String, Double> places() {
        return messages().stream()
                .map(message -> message.lookup(".bubble"))
                .collect(Collectors.toMap(RoomOnScreen::text, RoomOnScreen::top, (_, _) -> Double.NaN));
    }

    private List<Node> messages() {
        // A line, or what is deleted, is shown by a row whose bubble is hidden, and still has what it had before.
        return window.all(".timeline .message").stream()
                .filter(row -> row.lookup(".bubble") instanceof Node bubble && bubble.isVisible())
                .sorted(Comparator.comparing(RoomOnScreen::top)).toList();
    }

    private static double top(Node node) {
        Bounds onScene = node.localToScene(node.getBoundsInLocal());
        return onScene.getMinY();
    }

    /** What a note says. JavaFX thread only. */
    static String note(Node block) {
        return block.lookupAll(".t-message").stream().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText()).collect(Collectors.joining());
    }

    private static String text(Node message) {
        return message.lookupAll(".bubble .t-message")
                .stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }
}
