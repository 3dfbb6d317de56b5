package chat.parley.desktop.administration;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.OverviewView;

/** One figure of the overview: what it is, how much, of what, and what there is to say about it. */
final class Tile extends VBox {

    private static final double ICON = 16;

    /**
     * A figure.
     *
     * @param key of what it is
     * @param unit after the figure; may be empty
     */
    Tile(Icon icon, String key, OverviewViewModel model, Texts texts, Function<OverviewView, String> figure,
            Function<OverviewView, String> unit, Function<OverviewView, String> about) {
        super(2);
        getStyleClass().add("admin-card");
        var name = new Label();
        name.textProperty().bind(texts.of(key));
        name.getStyleClass().addAll("t-small", "fg-2");
        var value = said(model, texts, figure, "t-figure");
        var of = said(model, texts, unit, "t-body");
        of.getStyleClass().add("fg-2");
        var line = new HBox(6, value, of);
        line.setAlignment(Pos.BASELINE_LEFT);
        var more = said(model, texts, about, "t-caption");
        more.getStyleClass().add("fg-2");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(SideBySide.of(9, icon.view(ICON), name), line, more);
        accessibleTextProperty().bind(name.textProperty().concat(", ").concat(value.textProperty()).concat(" ")
                .concat(of.textProperty()).concat(", ").concat(more.textProperty()));
        setMinWidth(0);
    }

    private static Label said(OverviewViewModel model, Texts texts, Function<OverviewView, String> words,
            String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(texts.from(() -> {
            OverviewView now = model.now().get();
            return now == null ? "" : words.apply(now);
        }, model.now()));
        return label;
    }
}
