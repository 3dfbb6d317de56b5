package chat.parley.desktop.room;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The ring that fades from around a message one has jumped to. Decoration. */
final class Flash extends Region {

    private static final Duration FADES = Duration.millis(1600);

    private final FadeTransition fade = new FadeTransition(FADES, this);

    Flash() {
        getStyleClass().add("flash");
        setMouseTransparent(true);
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setOnFinished(event -> setVisible(false));
        setVisible(false);
    }

    void play() {
        setVisible(true);
        // Who wants less motion sees the ring for as long, and then no more.
        fade.setInterpolator(getScene().getPreferences().isReducedMotion()
                ? Interpolator.DISCRETE
                : Interpolator.EASE_OUT);
        fade.playFromStart();
    }

    /** Is gone at once, as its cell shows another message now. */
    void stop() {
        fade.stop();
        setVisible(false);
    }
}
