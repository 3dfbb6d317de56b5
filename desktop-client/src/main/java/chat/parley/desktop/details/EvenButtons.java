package chat.parley.desktop.details;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;

/** Buttons of one width in a line, or one below the other where the words of one need more than its share. */
final class EvenButtons extends Region {

    private static final double GAP = 8;

    EvenButtons(ButtonBase... buttons) {
        getChildren().addAll(buttons);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        return snappedLeftInset() + widest() * count + GAP * (count - 1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = width < 0 || inOneLine(width) ? 1 : getManagedChildren().size();
        return snappedTopInset() + highest() * lines + GAP * (lines - 1) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        boolean beside = inOneLine(getWidth());
        double wide = beside ? share(getWidth()) : inner(getWidth());
        double high = highest();
        double x = snappedLeftInset();
        double y = snappedTopInset();
        for (Node button : getManagedChildren()) {
            button.resizeRelocate(x, y, wide, high);
            if (beside) {
                x += wide + GAP;
            } else {
                y += high + GAP;
            }
        }
    }

    private boolean inOneLine(double width) {
        return widest() <= share(width);
    }

    private double share(double width) {
        int count = getManagedChildren().size();
        return Math.floor((inner(width) - GAP * (count - 1)) / count);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private double widest() {
        return getManagedChildren().stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).max().orElse(0);
    }

    private double highest() {
        return getManagedChildren().stream().mapToDouble(each -> snapSizeY(each.prefHeight(-1))).max().orElse(0);
    }
}
