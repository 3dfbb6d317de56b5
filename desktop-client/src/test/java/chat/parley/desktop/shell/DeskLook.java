package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** An inbox on the screen. JavaFX thread only, unless said otherwise. */
record DeskLook(Stage stage, DeskSample sample) {

    /** Opens the window of that person. Called on a thread of a test, as what follows. */
    static Stage open(HandTimer timer, double width, Language language, SampleServer server,
            Function<Chat, @Nullable Conversation> room) {
        return open(timer, width, language, server, Preferences.forThisRun(), room);
    }

    static Stage open(HandTimer timer, double width, Language language, SampleServer server, Preferences preferences,
            Function<Chat, @Nullable Conversation> room) {
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        Stage stage = onFx(() -> {
            Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            timer.pass(Duration.ofMillis(500));
            Stage shown = new SampleKit(timer).in(language).with(preferences).show(width, 800, chat);
            if (room.apply(chat) != null) {
                ((ListView<?>) shown.getScene().getRoot().lookup(".chat-list")).getSelectionModel().select(0);
                timer.pass(Duration.ofMillis(500));
            }
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return stage;
    }

    static List<String> labels(Stage stage) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(Label.class::cast)
                .map(Label::getText).toList());
    }

    static void close(Stage stage) {
        step(stage::close);
    }

    static void step(Runnable task) {
        onFx(() -> {
            task.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    SampleServer server() {
        return sample.server();
    }

    void press(KeyCombination keys) {
        Objects.requireNonNull(stage.getScene().getAccelerators().get(keys)).run();
    }

    void press(String button) {
        ((ButtonBase) find(button)).fire();
    }

    void choose(String tab) {
        stage.getScene().getRoot().lookupAll(".segment").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(tab)).findFirst().orElseThrow().fire();
    }

    @SuppressWarnings("unchecked")
    void open(String roomId) {
        var list = (ListView<Object>) find(".inbox .chat-list");
        list.getItems().stream().filter(row -> row.toString().contains("roomId=" + roomId + ",")).findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
    }

    void write(String words) {
        var field = (TextArea) find(".composer .text-area");
        field.requestFocus();
        field.appendText(words);
    }

    void type(KeyCode key) {
        var list = find(".inbox .chat-list");
        list.requestFocus();
        Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /** Chooses from the menu of the note with those words. */
    void noteMenu(String words, int item) {
        Node note = stage.getScene().getRoot().lookupAll(".note-block").stream()
                .filter(each -> String.valueOf(each.getAccessibleText()).contains(words)).findFirst()
                .orElseThrow();
        Event.fireEvent(note,
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow();
        menu.getItems().get(item).fire();
        menu.hide();
    }

    Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }
}
