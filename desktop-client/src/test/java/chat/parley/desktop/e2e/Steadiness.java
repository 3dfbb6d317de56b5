package chat.parley.desktop.e2e;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Scene;

/**
 * Watches every picture that is drawn of a room while somebody scrolls back in it: between two pushes of the wheel no
 * bubble may move, whatever is loaded. Open it and close it off the JavaFX thread.
 */
final class Steadiness implements AutoCloseable {

    private final RoomOnScreen room;
    private final Scene scene;
    private final Runnable look = this::look;
    private Map<String, Double> places = Map.of();
    private double worst;
    private int looks;

    Steadiness(RoomOnScreen room) {
        this.room = room;
        this.scene = Fx.see(() -> room.timeline().getScene());
        Fx.run(() -> {
            places = room.places();
            scene.addPostLayoutPulseListener(look);
        });
    }

    /** Turns the wheel towards older messages; what that moves is meant to move. */
    void scrollBack(double pixels) {
        Fx.run(() -> {
            RoomOnScreen.scroll(room.timeline(), pixels);
            places = room.places();
        });
    }

    /** The furthest that any bubble moved by itself, in pixels. */
    double worstJump() {
        return Fx.see(() -> worst);
    }

    /** How often a picture was looked at. */
    int looks() {
        return Fx.see(() -> looks);
    }

    @Override
    public void close() {
        Fx.run(() -> scene.removePostLayoutPulseListener(look));
    }

    private void look() {
        Map<String, Double> now = new HashMap<>(room.places());
        now.forEach((text, y) -> {
            double moved = Math.abs(y - places.getOrDefault(text, y));
            worst = Math.max(worst, Double.isNaN(moved) ? 0 : moved);
        });
        places = now;
        looks++;
    }
}
