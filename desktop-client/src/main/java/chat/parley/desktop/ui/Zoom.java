package chat.parley.desktop.ui;

import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows a window's content larger or smaller, in seven steps. What it holds is laid out as if the window were so much
 * smaller or larger, so nothing is cut off. The steps are those of the text: 12, 13, 14, 15, 16, 18 and 20 pixels. JavaFX thread only.
 */
public final class Zoom extends Region {

    /** Of the plain text, in pixels. */
    private static final double TEXT = 14;
    private static final double[] STEPS = DoubleStream.of(12, 13, TEXT, 15, 16, 18, 20).map(size -> size / TEXT)
            .toArray();
    private static final int PLAIN = 2;

    /** How many steps there are. */
    public static final int STEP_COUNT = STEPS.length;

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(PLAIN);

    /** Shows that as it is. */
    public Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** How much larger than plain: 1 is plain. */
    public ReadOnlyDoubleProperty factor() {
        return factor.getReadOnlyProperty();
    }

    /** Which of the {@link #STEP_COUNT} steps it is, from 0. */
    public ReadOnlyIntegerProperty step() {
        return step.getReadOnlyProperty();
    }

    /** Goes to that step. */
    public void goTo(int wanted) {
        take(Math.clamp(wanted, 0, STEP_COUNT - 1));
    }

    /** Goes to the step nearest to that factor. */
    public void set(double wanted) {
        int nearest = 0;
        for (int i = 1; i < STEPS.length; i++) {
            nearest = Math.abs(STEPS[i] - wanted) < Math.abs(STEPS[nearest] - wanted) ? i : nearest;
        }
        take(nearest);
    }

    /** One step larger, if there is one. */
    public void larger() {
        take(Math.min(step.get() + 1, STEP_COUNT - 1));
    }

    /** One step smaller, if there is one. */
    public void smaller() {
        take(Math.max(step.get() - 1, 0));
    }

    /** As it is without zoom. */
    public void plain() {
        take(PLAIN);
    }

    private void take(int next) {
        step.set(next);
        scale.setX(STEPS[next]);
        scale.setY(STEPS[next]);
        factor.set(STEPS[next]);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getManagedChildren()) {
            child.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * factor.get();
    }
}
