package chat.parley.desktop.settings;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.WhileShown;

/** The modes to choose from, each as it looks. */
final class ThemeCards extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    ThemeCards(Theme theme, Texts texts) {
        super(12);
        card(Theme.Choice.LIGHT, new Miniature(false), theme, texts);
        card(Theme.Choice.DARK, new Miniature(true), theme, texts);
        card(Theme.Choice.SYSTEM, halves(), theme, texts);
    }

    private void card(Theme.Choice choice, Node look, Theme theme, Texts texts) {
        var sign = new Region();
        sign.getStyleClass().add("radio-sign");
        var name = new Label();
        name.getStyleClass().add("t-label");
        name.textProperty().bind(texts.of("menu.theme." + choice.word()));
        HBox line = SideBySide.of(8, sign, name);
        line.getStyleClass().add("theme-name");
        var card = new ToggleButton();
        card.getStyleClass().add("theme-card");
        card.setGraphic(new VBox(look, line));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.accessibleTextProperty().bind(name.textProperty());
        card.setToggleGroup(group);
        card.setMinWidth(0);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(1); // all as wide as each other
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setOnAction(_ -> {
            theme.choice().set(choice);
            // One is always chosen: pressing it again must not turn it off.
            card.setSelected(true);
        });
        WhileShown.of(this, theme.choice()).subscribe(now -> card.setSelected(now == choice));
        getChildren().add(card);
    }

    private static Node halves() {
        var light = new Miniature(false);
        var dark = new Miniature(true);
        light.setClip(half(light, 0));
        dark.setClip(half(dark, 0.5));
        return new StackPane(light, dark);
    }

    private static Rectangle half(Miniature whole, double from) {
        var half = new Rectangle();
        half.xProperty().bind(whole.widthProperty().multiply(from));
        half.widthProperty().bind(whole.widthProperty().divide(2));
        half.heightProperty().bind(whole.heightProperty());
        return half;
    }
}
