package chat.parley.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A large button that says what it leads to: picture, title, a line or two, and an arrow. As wide as it is given, and as
 * high as its words then need.
 */
public final class CardButton extends Button {

    private static final double TILE_GAP = 16;
    private static final double ICON_GAP = 12;

    private final HBox card;

    /** A card with a plain icon in the accent colour, on a well. */
    public static CardButton onWell(Icon icon, ObservableValue<String> title, ObservableValue<String> words) {
        Node picture = icon.view(26);
        picture.getStyleClass().add("icon-accent");
        var card = new CardButton(picture, title, words);
        card.getStyleClass().add("well");
        return card;
    }

    /**
     * A card with the icon on a tile.
     *
     * @param colour of the tile: 1 to 8, as of avatars
     */
    public static CardButton withTile(Icon icon, int colour, ObservableValue<String> title,
            ObservableValue<String> words) {
        var tile = new StackPane(icon.view(22));
        tile.getStyleClass().addAll("feature-tile", "av-" + colour);
        return new CardButton(tile, title, words);
    }

    private CardButton(Node picture, ObservableValue<String> title, ObservableValue<String> words) {
        var heading = new Label();
        heading.getStyleClass().add("t-strong");
        heading.textProperty().bind(title);
        var text = new Label();
        text.getStyleClass().addAll("t-small", "fg-2");
        text.setWrapText(true);
        text.textProperty().bind(words);
        var said = new VBox(1, heading, text);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        Node arrow = Icon.CHEVRIGHT.view(18);
        HBox.setMargin(arrow, new Insets(0, -4, 0, -6));
        card = new HBox(picture instanceof StackPane ? TILE_GAP : ICON_GAP, picture, said, arrow);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMouseTransparent(true);
        getStyleClass().add("card");
        setGraphic(card);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        accessibleTextProperty().bind(heading.textProperty().concat(". ").concat(text.textProperty()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double inner = width < 0 ? -1 : width - around.getLeft() - around.getRight();
        return around.getTop() + card.prefHeight(inner) + around.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        card.setPrefWidth(getWidth() - around.getLeft() - around.getRight());
        super.layoutChildren();
    }
}
