package chat.parley.desktop.shell;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.testing.SampleServer;
import org.testfx.util.WaitForAsyncUtils;

/** A window on the screen. JavaFX thread only, but for what only reads. */
record ServerLook(Stage stage, SampleServer server) {

    void go(int page) {
        Objects.requireNonNull(stage.getScene().getAccelerators()
                .get(new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN))).run();
        ((ListView<?>) find(".sections .chat-list")).getSelectionModel().select(page);
    }

    /** To the conversations. */
    void chats() {
        Objects.requireNonNull(stage.getScene().getAccelerators()
                .get(new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN))).run();
    }

    /** In a narrow window: from the menu to the page. */
    void openPage() {
        type(".sections .chat-list", KeyCode.ENTER);
    }

    void focus(String selector) {
        find(selector).requestFocus();
    }

    void choose(int row) {
        ((TableView<?>) find(".people-table")).getSelectionModel().clearAndSelect(row);
    }

    void mark(int... rows) {
        for (int row : rows) {
            choose(row);
            type(".people-table", KeyCode.SPACE);
        }
    }

    void type(String selector, KeyCode key) {
        Node at = find(selector);
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    void press(String words) {
        press(words, ".root");
    }

    void press(String words, String within) {
        button(find(within), button -> button.isVisible() && words.equals(button.getText())).fire();
    }

    void fill(String... words) {
        var fields = find(".dialog").lookupAll(".text-field").stream().map(TextField.class::cast).toList();
        for (int i = 0; i < words.length; i++) {
            fields.get(i).setText(words[i]);
        }
    }

    /** Types into the field of that place and goes on. */
    void setField(String within, int which, String text) {
        var field = find(within).lookupAll(".text-field").stream().map(TextField.class::cast).toList().get(which);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    void enterPassword(String password) {
        ((PasswordField) find(".dialog .password-field")).setText(password);
        press("Continue", ".dialog");
    }

    List<String> labels() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(Label.class::cast).map(Label::getText).toList());
    }

    boolean shows(String selector) {
        return onFx(() -> find(selector).isVisible());
    }

    boolean has(String selector) {
        return onFx(() -> stage.getScene().getRoot().lookup(selector) != null);
    }

    private static ButtonBase button(Node within, Predicate<ButtonBase> which) {
        return within.lookupAll(".button").stream().filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast).filter(which).findFirst().orElseThrow();
    }

    private Node find(String selector) {
        return selector.equals(".root")
                ? stage.getScene().getRoot()
                : Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
