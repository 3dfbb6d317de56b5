package chat.parley.desktop.ui;

import java.util.concurrent.Executor;

import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * The JavaFX thread, as an {@link Executor}: the one place that names the platform. Tasks given on that thread run at
 * once, so that a chain of steps that is already there does not wait a frame; others run in the order given.
 */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Whether the system asks for light or dark; changes while the app runs. To be read on the JavaFX thread. */
    public ReadOnlyObjectProperty<ColorScheme> systemColours() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /** Whether the system asks for less motion; changes while the app runs. To be read on the JavaFX thread. */
    public ReadOnlyBooleanProperty reducedMotion() {
        return Platform.getPreferences().reducedMotionProperty();
    }

    /** Whether a graphics processor helps to draw; any thread may ask, once JavaFX has started. */
    public boolean accelerated() {
        return Platform.isSupported(ConditionalFeature.SCENE3D); // which is all that JavaFX says of it
    }

    /** Whether the app ends when its last window is closed, as it does unless told otherwise. */
    public void endsWithLastWindow(boolean ends) {
        Platform.setImplicitExit(ends);
    }

    /** Ends the app, whatever windows it has, once {@code Application.stop} has run. */
    public void exit() {
        Platform.exit();
    }
}
