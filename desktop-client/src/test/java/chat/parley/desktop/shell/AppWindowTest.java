package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.store.Settings.WindowPlace;
import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What keys do that are really pressed. */
@ExtendWith(FxToolkit.class)
class AppWindowTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void aShortcutMayLeadWhereThereAreOthers() {
        onFx(() -> {
            var stage = new Stage();
            var window = new AppWindow(stage);
            window.shortcuts(Map.of(keys(KeyCode.COMMA), () -> {
                window.shortcuts(Map.of(keys(KeyCode.DIGIT1), () -> done.add("chats")));
                done.add("settings");
            }, keys(KeyCode.K), () -> done.add("switcher"), keys(KeyCode.N), () -> done.add("new chat")));
            press(stage, KeyCode.COMMA);
            press(stage, KeyCode.K);
            press(stage, KeyCode.DIGIT1);
            return true;
        });
        assertThat(done).containsExactly("settings", "chats");
    }

    @Test
    void quittingHasAKeyEverywhere() {
        onFx(() -> {
            var stage = new Stage();
            var window = new AppWindow(stage);
            window.whenQuit(() -> done.add("quit"));
            press(stage, KeyCode.Q);
            return true;
        });
        assertThat(done).containsExactly("quit");
    }

    @Test
    void aMaximisedWindowThatStartsSmallIsMaximisedOnceItIsWanted() {
        var large = new WindowPlace(10, 10, 900, 700, true);
        onFx(() -> {
            var stage = new Stage();
            var window = new AppWindow(stage);
            window.open(large, true);
            assertThat(List.of(stage.isIconified(), stage.isMaximized())).containsExactly(true, false);
            assertThat(window.place()).as("what is kept, if it is never wanted").isEqualTo(large);
            window.toFront();
            assertThat(List.of(stage.isIconified(), stage.isMaximized())).containsExactly(false, true);
            stage.close();
            return true;
        });
    }

    private static KeyCombination keys(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static void press(Stage stage, KeyCode key) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, !mac, false, mac));
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
