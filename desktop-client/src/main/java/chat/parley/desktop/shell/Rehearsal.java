package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.model.Timer;

/**
 * A walk through the screens by their shortcuts, as a person would take it, at whose end the app closes. While a package is made
 * the JVM learns from it what a start needs, and which methods are worth compiling. JavaFX thread only.
 */
final class Rehearsal {

    private static final Duration LOOK = Duration.ofMillis(600);
    private static final KeyCombination NEXT_ROOM = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination DETAILS = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ESCAPE = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final List<KeyCombination> DIALOGS = List.of(
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));

    private final Timer timer;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    Rehearsal(AppWindow window, Timer timer) {
        this.timer = timer;
        for (int rooms = 0; rooms < 4; rooms++) {
            steps.add(() -> window.press(NEXT_ROOM));
        }
        steps.add(() -> window.press(DETAILS));
        steps.add(() -> window.press(DETAILS));
        for (KeyCombination dialog : DIALOGS) {
            steps.add(() -> window.press(dialog));
            steps.add(() -> {
                window.layers().close();
                window.press(ESCAPE);
            });
        }
        steps.add(window::close);
    }

    /** Takes one step after the other, and then closes the window. */
    void go() {
        steps.remove().run();
        if (!steps.isEmpty()) {
            timer.after(LOOK, this::go);
        }
    }
}
