package chat.parley.desktop.e2e;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** The open room of a window. */
final class RoomOnScreen {

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
                .filter(bubble -> bubble != null && bubble.isVisible())
                .collect(Collectors.toMap(RoomOnScreen::text, RoomOnScreen::top, (_, _) -> Double.NaN));
    }

    private List<Node> messages() {
        return window.all(".timeline .message").stream().sorted(Comparator.comparing(RoomOnScreen::top)).toList();
    }

    private static double top(Node node) {
        Bounds onScene = node.localToScene(node.getBoundsInLocal());
        return onScene.getMinY();
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
