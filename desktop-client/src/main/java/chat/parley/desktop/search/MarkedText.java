package chat.parley.desktop.search;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import chat.parley.model.TextRange;

/** A text with some parts of it marked, as with a pen. */
final class MarkedText extends Region {

    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final Path marks = new Path();
    private List<TextRange> ranges = List.of();

    MarkedText() {
        text.getStyleClass().addAll("t-small", "fg-2");
        flow.getStyleClass().add("t-small");
        marks.getStyleClass().add("found-mark");
        marks.setManaged(false);
        getChildren().addAll(marks, flow);
    }

    void show(Excerpt excerpt) {
        text.setText(excerpt.text());
        ranges = excerpt.matches();
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        marks.getElements().clear();
        ranges.forEach(
                range -> marks.getElements().addAll(List.of(flow.getRangeShape(range.start(), range.end(), false))));
    }
}
