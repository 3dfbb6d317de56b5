package chat.parley.desktop.ui.emoji;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * One line of words and emoji, cut with an ellipsis where there is no room. Words alone are one label, as ever. Style
 * classes are those of the labels in it. JavaFX thread only.
 */
public final class EmojiLine extends Region {

    private final double type;
    private List<String> styles = List.of("label");
    private String text = "";

    /** An empty line of that size of type, in pixels. */
    public EmojiLine(double type) {
        this.type = type;
        getChildren().add(new Label());
        setMinWidth(0);
    }

    /** What it says. */
    public String getText() {
        return text;
    }

    /** Shows that text. */
    public void setText(String next) {
        if (next.equals(text)) {
            return;
        }
        text = next;
        if (!EmojiText.mayHave(next) && getChildren().size() == 1 && getChildren().getFirst() instanceof Label only) {
            only.setText(next);
        } else {
            getChildren().setAll(EmojiText.split(next).stream().map(this::node).toList());
            if (getChildren().isEmpty()) {
                getChildren().add(new Label());
            }
            dress();
        }
        requestLayout();
    }

    /** Gives its words these style classes instead of any before. */
    public void setStyles(String... classes) {
        List<String> next = List.of(classes);
        if (!next.equals(styles)) {
            styles = next;
            dress();
        }
    }

    private Node node(EmojiText.Piece piece) {
        String emoji = piece.emoji();
        return emoji == null ? new Label(piece.text()) : EmojiView.beside(emoji, type);
    }

    private void dress() {
        for (Node node : getChildren()) {
            if (node instanceof Label words) {
                words.getStyleClass().setAll(styles);
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> Math.ceil(node.prefWidth(-1))).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return getChildren().stream().filter(Label.class::isInstance).mapToDouble(Node::getBaselineOffset).max()
                .orElse(getHeight());
    }

    @Override
    protected void layoutChildren() {
        double left = getWidth();
        double x = 0;
        for (Node node : getChildren()) {
            double wide = Math.ceil(node.prefWidth(-1));
            double given = Math.min(wide, left);
            node.setVisible(node instanceof Label ? given > 0 : given >= wide);
            node.resizeRelocate(x, Math.rint((getHeight() - node.prefHeight(-1)) / 2), given, node.prefHeight(-1));
            x += given;
            left -= given;
        }
    }
}
