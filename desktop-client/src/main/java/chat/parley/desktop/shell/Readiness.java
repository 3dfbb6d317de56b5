package chat.parley.desktop.shell;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Waits for the moment at which the window can be used: what it shows is there, and was drawn. For whoever measures a start, and
 * for what is only to begin after it.
 */
final class Readiness extends AnimationTimer {

    /** With the second frame after it, the first one that has it is on its way to the screen. */
    private static final int FRAMES = 2;

    private final BooleanSupplier shown;
    private final Runnable then;
    private int frames;

    /**
     * @param shown asked at every frame, until it is so
     * @param then runs once
     */
    Readiness(BooleanSupplier shown, Runnable then) {
        this.shown = shown;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (shown.getAsBoolean() && ++frames == FRAMES) {
            stop();
            then.run();
        }
    }
}
