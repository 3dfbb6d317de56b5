package chat.parley.desktop.room;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import chat.parley.desktop.model.Timer;

/**
 * Lets the three dots of the typing row take turns in being dark, while they are shown and nobody wants less motion. In
 * three steps, by the clock of the room: a running animation would have the whole window drawn sixty times a second.
 */
final class TypingDots {

    /** A third of a round. */
    static final Duration STEP = Duration.ofMillis(400);

    private static final List<Double> DARKNESS = List.of(1.0, 0.7, 0.4);

    private final HBox dots;
    private final Timer timer;
    private int turn;
    private Runnable callOff = () -> {};

    TypingDots(HBox dots, Timer timer) {
        this.dots = dots;
        this.timer = timer;
        draw();
    }

    /** Follows whether they are shown, until the returned subscription ends. */
    Subscription install() {
        Subscription following = Subscription.combine(dots.visibleProperty().subscribe((_, _) -> begin()),
                dots.sceneProperty().subscribe((_, _) -> begin()));
        begin();
        return following.and(() -> callOff.run());
    }

    private void begin() {
        callOff.run();
        turn = 0;
        draw();
        goOn();
    }

    private void goOn() {
        Scene scene = dots.getScene();
        if (dots.isVisible() && scene != null && !scene.getPreferences().isReducedMotion()) {
            callOff = timer.after(STEP, () -> {
                turn++;
                draw();
                goOn();
            });
        }
    }

    private void draw() {
        for (int i = 0; i < dots.getChildren().size(); i++) {
            Node dot = dots.getChildren().get(i);
            dot.setOpacity(DARKNESS.get(Math.floorMod(i - turn, DARKNESS.size())));
        }
    }
}
