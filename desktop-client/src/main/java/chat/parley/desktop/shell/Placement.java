package chat.parley.desktop.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import chat.parley.desktop.store.Settings.WindowPlace;
import org.jspecify.annotations.Nullable;

/** Where a window is, and where it will be when it is neither maximised nor small as an icon. JavaFX thread only. */
final class Placement {

    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private @Nullable Rectangle2D plain;
    /** Whether it is maximised once it is no longer small: window managers show at once what is both. */
    private boolean maximisedLater;

    /** That of this window, which is never smaller than can be used. */
    Placement(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(value -> value.subscribe(this::remember));
        stage.iconifiedProperty().subscribe(this::maximise);
    }

    /** Where it is; of a maximised window, where it will be when it no longer is. */
    WindowPlace place() {
        Rectangle2D there = plain == null ? now() : plain;
        return new WindowPlace(there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight(),
                stage.isMaximized() || maximisedLater);
    }

    /** Puts it there, if that is still on a screen. */
    void lay(WindowPlace place) {
        if (onScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            plain = now();
            stage.setMaximized(place.maximised());
        }
    }

    /** Has it show as small as it goes when it shows next. */
    void makeSmall() {
        maximisedLater = stage.isMaximized();
        stage.setMaximized(false);
        stage.setIconified(true);
    }

    /** The screens that are connected, in a form that is the same whenever they are. */
    static String screens() {
        return Screen.getScreens().stream().map(Screen::getBounds)
                .map(each -> Math.round(each.getWidth()) + "x" + Math.round(each.getHeight()) + "+"
                        + Math.round(each.getMinX()) + "+" + Math.round(each.getMinY()))
                .sorted().collect(Collectors.joining(" "));
    }

    private Rectangle2D now() {
        return new Rectangle2D(stage.getX(), stage.getY(), Math.max(0, stage.getWidth()),
                Math.max(0, stage.getHeight()));
    }

    /** What it measures while it is neither maximised nor small as an icon. */
    private void remember() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            plain = now();
        }
    }

    private void maximise(boolean small) {
        if (maximisedLater && !small) {
            maximisedLater = false;
            stage.setMaximized(true);
        }
    }

    private static boolean onScreen(WindowPlace place) {
        return place.width() >= LEAST_WIDTH && place.height() >= LEAST_HEIGHT
                && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), LEAST_HEIGHT / 2).isEmpty();
    }
}
