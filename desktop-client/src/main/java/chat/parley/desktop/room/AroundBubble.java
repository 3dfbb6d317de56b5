package chat.parley.desktop.room;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

import chat.parley.desktop.ui.Part;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a bubble and takes no height of its own: time and state beside it, the actions, the ring of a message one
 * jumped to, and the hour of a later bubble of a group in the gutter left of it.
 */
final class AroundBubble {

    private static final double GAP = 8;
    private static final double RING = 3;
    private static final double BAR_DOWN = 2;
    private static final double MARK_HEIGHT = 18;
    private static final double MARK_UP = 3;
    private static final double HOUR_GAP = 4;
    private static final double HOUR_DOWN = 10;

    private final List<Node> nodes;
    private final DeliveryMark mark = new DeliveryMark();
    private final Part<Flash> flash;
    private final Part<Label> hour;
    private @Nullable ActionBar bar;
    private String time = "";
    private boolean attended;

    /** @param nodes of the cell, to which its parts are added when they are first needed */
    AroundBubble(List<Node> nodes) {
        this.nodes = nodes;
        flash = new Part<>(Flash::new, nodes::add);
        hour = new Part<>(AroundBubble::hourLabel, nodes::add);
    }

    /** Time and state. */
    DeliveryMark mark() {
        return mark;
    }

    /** @param spoken whether there is a bubble to hang on */
    void show(TimelineRow row, RoomWords words, boolean spoken) {
        mark.show(spoken ? words.beside(row) : "", row.item().delivery(), row.item().own() && row.last() && spoken,
                words.state(row.item().delivery()));
        time = spoken ? words.gutter(row) : "";
        showHour();
    }

    /** The pointer or the keys are on the message, or not. */
    void attend(boolean there) {
        if (there != attended) {
            attended = there;
            showHour();
        }
    }

    void flash() {
        flash.show().play();
    }

    void stopFlash() {
        Flash now = flash.onShow();
        if (now != null) {
            now.stop();
        }
    }

    /** Holds the bar of actions, or lets go of it. */
    void take(@Nullable ActionBar next) {
        if (bar == next) {
            return;
        }
        if (bar != null) {
            nodes.remove(bar);
        }
        bar = next;
        if (next != null) {
            nodes.add(next);
        }
    }

    /**
     * Places everything.
     *
     * @param own whether the bubble stands at the right
     * @param bubble where it is in its row
     * @param width of the row
     * @param margin what the row keeps free at both sides
     */
    void place(boolean own, Rectangle2D bubble, double width, double margin) {
        Flash ring = flash.onShow();
        if (ring != null) {
            ring.resizeRelocate(bubble.getMinX() - RING, bubble.getMinY() - RING, bubble.getWidth() + 2 * RING,
                    bubble.getHeight() + 2 * RING);
        }
        double wide = Math.ceil(mark.prefWidth(-1));
        double x = own ? bubble.getMinX() - GAP - wide : bubble.getMaxX() + GAP;
        mark.resizeRelocate(x, bubble.getMaxY() - MARK_HEIGHT - MARK_UP, wide, MARK_HEIGHT);
        Label written = hour.onShow();
        if (written != null) {
            double broad = Math.ceil(written.prefWidth(-1));
            written.resizeRelocate(bubble.getMinX() - HOUR_GAP - broad, bubble.getMinY() + HOUR_DOWN, broad,
                    Math.ceil(written.prefHeight(-1)));
        }
        if (bar != null) {
            placeBar(bar, own ? bubble.getMinX() - margin : width - margin - bubble.getMaxX(), own, bubble);
        }
    }

    /** On the free side of the bubble, beyond the time; never over words. */
    private void placeBar(ActionBar shown, double free, boolean own, Rectangle2D bubble) {
        double beside = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) + GAP : 0;
        double room = free - beside - GAP;
        shown.fit(room);
        double wide = Math.ceil(shown.prefWidth(-1));
        double x = own ? bubble.getMinX() - GAP - beside - wide : bubble.getMaxX() + GAP + beside;
        shown.resizeRelocate(x, bubble.getMinY() + BAR_DOWN, wide, Math.ceil(shown.prefHeight(-1)));
        shown.setVisible(wide <= room);
    }

    private void showHour() {
        hour.show(attended && !time.isEmpty(), label -> label.setText(time));
    }

    private static Label hourLabel() {
        var label = new Label();
        label.getStyleClass().addAll("t-caption", "fg-3");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMouseTransparent(true);
        return label;
    }
}
