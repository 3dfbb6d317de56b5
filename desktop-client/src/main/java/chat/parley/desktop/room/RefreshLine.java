package chat.parley.desktop.room;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Clip;
import chat.parley.desktop.ui.Patience;

/**
 * A line under the header that runs while what is shown is compared with what the server has, unless that takes but a
 * moment. It lies over the messages and moves nothing. Decoration.
 */
final class RefreshLine extends Pane {

    private static final Duration ROUND = Duration.millis(1200);
    private static final double SHARE = 0.3;

    private final Region runner = new Region();
    private final TranslateTransition run = new TranslateTransition(ROUND, runner);
    private final Patience patience;
    private final Subscription following;

    /** @param refreshing whether it is being compared */
    RefreshLine(ObservableValue<Boolean> refreshing, Timer timer) {
        patience = new Patience(refreshing, timer::after);
        getStyleClass().add("refresh-line");
        runner.getStyleClass().add("runner");
        getChildren().add(runner);
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        Clip.toBounds(this);
        run.setInterpolator(Interpolator.LINEAR);
        run.setCycleCount(Animation.INDEFINITE);
        visibleProperty().bind(patience.shown());
        following = Subscription.combine(visibleProperty().subscribe(this::look),
                sceneProperty().subscribe(this::look), widthProperty().subscribe(this::look));
    }

    /** Stands still, for good. */
    void close() {
        following.unsubscribe();
        patience.close();
        run.stop();
    }

    /** Where nothing is to move, the whole line stands there instead. */
    private void look() {
        run.stop();
        Scene scene = getScene();
        boolean still = scene == null || scene.getPreferences().isReducedMotion();
        double wide = still ? getWidth() : Math.ceil(getWidth() * SHARE);
        runner.resize(wide, getHeight());
        runner.setTranslateX(0);
        if (isVisible() && !still && getWidth() > 0) {
            run.setFromX(-wide);
            run.setToX(getWidth());
            run.play();
        }
    }

    @Override
    protected void layoutChildren() {
        runner.resize(runner.getWidth(), getHeight());
    }
}
