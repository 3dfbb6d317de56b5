package chat.parley.desktop.shell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import chat.parley.desktop.store.Settings.WindowPlace;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Zoom;
import org.jspecify.annotations.Nullable;

/** The window on the screen: its size, place and icon, and the layers in it. */
final class AppWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration SOON = Duration.millis(500);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);
    private static final int[] ICONS = {16, 32, 64, 256};

    private final Stage stage;
    private final Placement placement;
    private final Layers layers = new Layers();
    private final Zoom zoom = new Zoom(layers);
    private final List<Image> plainIcons = IntStream.of(ICONS).mapToObj(AppWindow::icon).toList();
    private final PauseTransition badging = new PauseTransition(SOON);
    private long unread;
    private Runnable quit = () -> {};
    private Instant lastInFront = Instant.MIN;

    AppWindow(Stage stage) {
        this.stage = stage;
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(zoom, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::zoomed);
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::quits);
        stage.focusedProperty().subscribe(this::seen);
        placement = new Placement(stage);
        badging.setOnFinished(_ -> drawIcons());
        drawIcons();
    }

    /** Also behind no dialog: whoever cannot read the window must be able to make it larger whatever it shows. */
    private void zoomed(KeyEvent key) {
        if (!key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.larger();
            case MINUS, SUBTRACT -> zoom.smaller();
            case DIGIT0, NUMPAD0 -> zoom.plain();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Also behind no dialog, and before anybody has signed in. */
    private void quits(KeyEvent key) {
        if (QUIT.match(key)) {
            key.consume();
            quit.run();
        }
    }

    /** How large everything in the window shows. */
    Zoom zoom() {
        return zoom;
    }

    Layers layers() {
        return layers;
    }

    void show(Node screen) {
        layers.show(screen);
    }

    /** Whether anything in it moves, from now on as that value says; {@code null} for what the system wants. */
    void motion(ObservableValue<@Nullable Boolean> reduced) {
        stage.getScene().getPreferences().reducedMotionProperty().bind(reduced);
    }

    /** Names the window, from now on as that value says. */
    void title(ObservableValue<String> title) {
        stage.titleProperty().bind(title);
    }

    /** Shows in its icon how many messages are unread, soon: drawing it waits for the renderer. */
    void badge(long number) {
        unread = number;
        badging.play();
    }

    private void drawIcons() {
        stage.getIcons().setAll(IconBadge.on(plainIcons, unread));
    }

    /** What has the focus in the window, if anything. */
    @Nullable
    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** Whether the person is at it. */
    boolean inFront() {
        return stage.isShowing() && stage.isFocused() && !stage.isIconified();
    }

    /** When the person was at it last; now, if they are. */
    Instant lastInFront() {
        return inFront() ? Instant.now() : lastInFront;
    }

    private void seen(boolean focused) {
        if (!focused && stage.isShowing()) {
            lastInFront = Instant.now();
        }
    }

    /** Whether it is anywhere on the screen, if only as an icon. */
    ReadOnlyBooleanProperty shown() {
        return stage.showingProperty();
    }

    /** Brings it before all others, wherever it was. */
    void toFront() {
        stage.setIconified(false);
        if (!stage.isShowing()) {
            placement.lay(placement.place());
            stage.show();
        }
        stage.toFront();
        stage.requestFocus();
    }

    /** Gives the window these keyboard shortcuts instead of any it had; they rest while a dialog is open. */
    void shortcuts(Map<KeyCombination, Runnable> shortcuts) {
        var accelerators = stage.getScene().getAccelerators();
        // Not clear(): it throws while one of them runs, which is when the person goes to another place by its key.
        List.copyOf(accelerators.keySet()).forEach(accelerators::remove);
        shortcuts.forEach((keys, action) -> accelerators.put(keys, () -> {
            if (!layers.hasDialog()) {
                action.run();
            }
        }));
    }

    /** Does what those keys do now, if anything. */
    void press(KeyCombination keys) {
        Runnable action = stage.getScene().getAccelerators().get(keys);
        if (action != null) {
            action.run();
        }
    }

    /**
     * Shows the window where it was, if that is still on a screen, else in the middle.
     *
     * @param inBackground as small as it goes, until the person wants it
     */
    void open(@Nullable WindowPlace last, boolean inBackground) {
        if (last != null) {
            placement.lay(last);
        }
        if (inBackground) {
            placement.makeSmall();
        }
        stage.show();
    }

    /** Has it open there, once somebody wants it. */
    void openLater(WindowPlace last) {
        placement.lay(last);
    }

    /** Takes it off the screen; it comes back where it was. */
    void hide() {
        stage.hide();
    }

    /** Puts a window that is not on the screen there again, as small as it goes. */
    void toBackground() {
        open(place(), true);
    }

    /** Where it is; of a maximised window, where it will be when it no longer is. */
    WindowPlace place() {
        return placement.place();
    }

    /** Asks before the window closes; on {@code false} it stays, and whoever was asked closes it later. */
    void beforeClosing(BooleanSupplier mayClose) {
        stage.setOnCloseRequest(request -> {
            if (!mayClose.getAsBoolean()) {
                request.consume();
            }
        });
    }

    /** Runs when the person wants to quit, by its key or by {@link #quit}. */
    void whenQuit(Runnable action) {
        quit = action;
    }

    /** As if its key was pressed. */
    void quit() {
        quit.run();
    }

    /** Closes without asking. */
    void close() {
        stage.close();
    }

    private static Image icon(int size) {
        String file = "icons/parley-" + size + ".png";
        return new Image(Objects.requireNonNull(Mark.class.getResourceAsStream(file), file));
    }
}
