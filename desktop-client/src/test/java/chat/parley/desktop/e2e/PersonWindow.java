package chat.parley.desktop.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import chat.parley.desktop.shell.OpenApp;
import com.sun.javafx.stage.WindowHelper;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;

/** The app of one person, as they see and use it: found by what is on the screen, used by mouse and keys. */
final class PersonWindow implements AutoCloseable {

    private static final int WIDTH = 980;
    private static final int HEIGHT = 760;
    /** Room for everything that can stand beside each other, and for a dozen messages. */
    private static final int WIDE = 1400;
    private static final int TALL = 990;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final OpenApp app;

    private PersonWindow(Stage stage, OpenApp app) {
        this.stage = stage;
        this.app = app;
    }

    /**
     * Opens a window on the sign-in screen.
     *
     * @param profile folder for what the app keeps
     * @param place 0 for the leftmost window; the headless mouse reaches only the newest of windows that overlap
     */
    static PersonWindow open(Path profile, int place) {
        return Fx.act(() -> {
            var stage = new Stage();
            var app = new OpenApp(stage, "--profile", profile.toString(), "--language", "en");
            stage.setX(place * (double) WIDTH);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return new PersonWindow(stage, app);
        });
    }

    /** Opens a large window of somebody who is signed in. Such windows lie above each other: no mouse finds them. */
    static PersonWindow signedIn(Path profile, URI server, String name, String password) {
        PersonWindow window = signingIn(profile, server, name, password);
        window.awaitList(name);
        return window;
    }

    /** The same without waiting for the server. */
    static PersonWindow signingIn(Path profile, URI server, String name, String password) {
        return large(profile, Map.of("PARLEY_PASSWORD", password), "--server", server.toString(), "--user", name);
    }

    /** Opens a large window of whoever was signed in when it was closed, whether or not the server is there. */
    static PersonWindow again(Path profile) {
        return large(profile, Map.of());
    }

    private static PersonWindow large(Path profile, Map<String, String> environment, String... more) {
        String[] arguments = Stream.concat(Stream.of("--profile", profile.toString(), "--language", "en"),
                Stream.of(more)).toArray(String[]::new);
        return Fx.act(() -> {
            var stage = new Stage();
            var app = new OpenApp(stage, environment, arguments);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDE);
            stage.setHeight(TALL);
            return new PersonWindow(stage, app);
        });
    }

    /** Waits until the person's chats are there. */
    void awaitList(String name) {
        waitUntil("signed in as " + name, () -> exists(".chats"));
    }

    void signIn(URI server, String name, String password) {
        inFront();
        fill("#server", server.toString());
        fill("#name", name);
        fill("#password", password);
        pressEnter();
        waitUntil("signed in as " + name, () -> exists(".chat-list"));
    }

    /** Puts this window in front of the other and gives it the focus, as a click on it would. */
    void inFront() {
        Fx.run(() -> {
            stage.toFront();
            stage.requestFocus();
            // The headless toolkit gives the focus to one window and takes it from none, so that all would be read in.
            Window.getWindows().forEach(each -> WindowHelper.setFocused(each, each == stage));
        });
        waitUntil("in front", () -> Fx.see(stage::isFocused));
        robot.targetWindow(stage);
    }

    /** The room as the row of the list with that title opens it. */
    RoomOnScreen openRoom(String title) {
        inFront();
        ListRow row = row(title);
        String shown = row.title();
        robot.clickOn(row.node());
        waitUntil("open: " + title, () -> exists(".room") && text(".sheet-header .t-h3").equals(shown));
        return new RoomOnScreen(this);
    }

    /** The row with that title in the list of conversations; it must be on screen. */
    ListRow row(String title) {
        waitUntil("a row " + title, () -> rows().stream().anyMatch(row -> row.isCalled(title)));
        return rows().stream().filter(row -> row.isCalled(title)).findFirst().orElseThrow();
    }

    /** Whether the app says that the server is away. */
    boolean saysOffline() {
        return exists(".banner.warn");
    }

    /** Writes where the given field is, after a click into it. */
    void write(String field, String text) {
        robot.clickOn(one(field));
        robot.write(text);
    }

    /** Opens the case of that customer, whose row must be on screen in the inbox. */
    void openCase(String customer) {
        inFront();
        robot.clickOn(row(customer).node());
        waitUntil("open: " + customer, () -> exists(".case-header") && text(".case-header .t-h3").equals(customer));
    }

    void click(String selector) {
        waitUntil("there: " + selector, () -> exists(selector));
        robot.clickOn(one(selector));
    }

    /** What stands in the bar of the window. */
    String title() {
        return Fx.see(stage::getTitle);
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Keys that the window itself answers to, wherever the focus is. */
    void press(KeyCombination keys) {
        inFront();
        Fx.run(() -> Objects.requireNonNull(stage.getScene().getAccelerators().get(keys)).run());
    }

    /** The Enter key, to whatever has the focus in this window; the headless keyboard knows only the newest window. */
    void pressEnter() {
        Fx.run(() -> {
            Node focused = stage.getScene().getFocusOwner();
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                    .forEach(type -> focused.fireEvent(
                            new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false)));
        });
    }

    /** Nodes of this window that are on the screen, top to bottom as far as siblings go. */
    List<Node> all(String selector) {
        return Fx.see(() -> stage.getScene()
                .getRoot()
                .lookupAll(selector)
                .stream()
                .filter(PersonWindow::shows)
                .toList());
    }

    Node one(String selector) {
        return all(selector).getFirst();
    }

    boolean exists(String selector) {
        return !all(selector).isEmpty();
    }

    /** Waits for a fact, half a minute at most; if it does not come, says what stands on the screen. */
    void waitUntil(String fact, Callable<Boolean> holds) {
        waitUntil(fact, Duration.ofSeconds(30), holds);
    }

    void waitUntil(String fact, Duration atMost, Callable<Boolean> holds) {
        try {
            Awaitility.await(fact).atMost(atMost).pollInterval(Duration.ofMillis(50)).until(holds);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(fact + " did not come; on the screen: " + words(), e);
        }
    }

    private List<String> words() {
        return Fx.see(() -> Stream.of(".label", ".button").flatMap(each -> all(each).stream())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText()).filter(text -> text != null && !text.isBlank()).toList());
    }

    @Override
    public void close() {
        Fx.run(app::close);
    }

    private List<ListRow> rows() {
        return all(".chat-list .row").stream().map(ListRow::new).toList();
    }

    private String text(String selector) {
        return Fx.see(() -> one(selector) instanceof Labeled label ? label.getText() : "");
    }

    private void fill(String field, String value) {
        Fx.run(() -> ((TextInputControl) one(field)).clear());
        write(field, value);
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
