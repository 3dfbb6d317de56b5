package chat.parley.desktop.ui;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** How a popover comes: it fades in and rises a little; where nothing is to move, it only fades, and sooner. */
public final class PopIn {

    private static final Duration POP = Duration.millis(160);
    private static final Duration CALM = Duration.millis(80);
    private static final Interpolator CURVE = Interpolator.SPLINE(0.2, 0, 0, 1);
    private static final double RISE = 4;

    private PopIn() {}

    /**
     * Lets the content come, which is shown already.
     *
     * @param window of what it belongs to, which says whether things may move; {@code null} if that is in none
     */
    public static void play(Node content, @Nullable Scene window) {
        boolean calm = window == null || window.getPreferences().isReducedMotion();
        var fade = new FadeTransition(calm ? CALM : POP);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(CURVE);
        var rise = new TranslateTransition(calm ? CALM : POP);
        rise.setFromY(calm ? 0 : RISE);
        rise.setToY(0);
        rise.setInterpolator(CURVE);
        new ParallelTransition(content, fade, rise).play();
    }
}
