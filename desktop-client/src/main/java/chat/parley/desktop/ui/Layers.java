package chat.parley.desktop.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The root of a window: the screen, above it at most one dialog on a scrim, above that at most one toast. Dialogs are
 * part of the scene and never block. JavaFX thread only.
 */
public final class Layers extends StackPane {

    private static final Duration TOAST = Duration.seconds(4);

    private final StackPane screen = new StackPane();
    private final StackPane dialogs = new StackPane();
    private final StackPane toasts = new StackPane();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A window that shows nothing yet. */
    public Layers() {
        getStyleClass().add("window");
        screen.getStyleClass().add("screen");
        dialogs.getStyleClass().add("scrim");
        dialogs.setVisible(false);
        dialogs.setOnMousePressed(press -> {
            if (press.getTarget() == dialogs) {
                dismiss();
            }
        });
        toasts.setPickOnBounds(false);
        toasts.setAlignment(Pos.BOTTOM_CENTER);
        toasts.getStyleClass().add("toasts");
        EventHandler<KeyEvent> escape = key -> {
            if (key.getCode() == KeyCode.ESCAPE && !open.isEmpty()) {
                dismiss();
                key.consume();
            }
        };
        dialogs.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        getChildren().addAll(screen, dialogs, toasts);
    }

    /** Puts a screen in place of the one before. */
    public void show(Node screen) {
        this.screen.getChildren().setAll(screen);
    }

    /**
     * Opens a dialog above the screen and above any other dialog. Escape and a press beside it close it; the focus then
     * goes back to where it was.
     *
     * @param dialog gives its own width; gets the style class {@code dialog}
     */
    public void open(Region dialog) {
        open(dialog, () -> {});
    }

    /** Opens a dialog as above; {@code dismissed} runs when Escape or a press beside it closed it. */
    public void open(Region dialog, Runnable dismissed) {
        dialog.getStyleClass().add("dialog");
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        open.push(new Open(dialog, getScene() == null ? null : getScene().getFocusOwner(), dismissed));
        screen.setDisable(true);
        dialogs.getChildren().setAll(dialog);
        dialogs.setVisible(true);
        dialog.requestFocus();
    }

    /** Closes the topmost dialog, if there is one. */
    public void close() {
        if (!open.isEmpty()) {
            Open closed = open.pop();
            dialogs.getChildren().clear();
            if (open.isEmpty()) {
                dialogs.setVisible(false);
                screen.setDisable(false);
            } else {
                dialogs.getChildren().setAll(open.element().dialog());
            }
            if (closed.opener() != null) {
                closed.opener().requestFocus();
            }
        }
    }

    /** Closes every dialog. */
    public void closeAll() {
        while (hasDialog()) {
            close();
        }
    }

    /** Whether a dialog is open. */
    public boolean hasDialog() {
        return !open.isEmpty();
    }

    /** Says something in passing, for 4 seconds or as long as the pointer rests on it. */
    public void toast(String words) {
        toast(words, "", () -> {});
    }

    /** Says something in passing, with something to do about it, such as “Undo”. */
    public void toast(String words, String action, Runnable act) {
        toast(words, action, TOAST, act);
    }

    /** Says something that can be acted on for so long. */
    public void toast(String words, String action, java.time.Duration stays, Runnable act) {
        toast(words, action, Duration.millis(stays.toMillis()), act);
    }

    private void toast(String words, String action, Duration stays, Runnable act) {
        var toast = new HBox(new Label(words));
        toast.getStyleClass().add("toast");
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (!action.isEmpty()) {
            var button = new Button(action);
            button.getStyleClass().add("link");
            button.setOnAction(_ -> {
                toasts.getChildren().remove(toast);
                act.run();
            });
            toast.getChildren().add(button);
        }
        var stay = new PauseTransition(stays);
        stay.setOnFinished(_ -> toasts.getChildren().remove(toast));
        toast.setOnMouseEntered(_ -> stay.pause());
        toast.setOnMouseExited(_ -> stay.play());
        toasts.getChildren().setAll(toast);
        stay.play();
    }

    private void dismiss() {
        Runnable dismissed = open.element().dismissed();
        close();
        dismissed.run();
    }

    private record Open(Region dialog, @Nullable Node opener, Runnable dismissed) {}
}
