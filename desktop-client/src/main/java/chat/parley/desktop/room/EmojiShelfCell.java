package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.ui.emoji.EmojiArt;
import chat.parley.desktop.ui.emoji.NamedEmoji;
import org.jspecify.annotations.Nullable;

/** A row of the picker; its nodes are made once. */
final class EmojiShelfCell extends ListCell<EmojiShelf.Row> {

    static final double SQUARE = 36;
    private static final double PICTURE = 24;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Picks picks;
    private final Label heading = new Label();
    private final HBox line = new HBox();
    private final List<ImageView> pictures = new ArrayList<>();

    /** What a row asks of the picker. */
    interface Picks {

        String heading(int category);

        int tone();

        EmojiShelf.Place current();

        void point(EmojiShelf.Place place);

        void choose(NamedEmoji emoji);
    }

    EmojiShelfCell(Picks picks) {
        this.picks = picks;
        heading.getStyleClass().addAll("t-caption-strong", "fg-2");
        for (int column = 0; column < EmojiShelf.WIDE; column++) {
            line.getChildren().add(square(column));
        }
    }

    @Override
    protected void updateItem(EmojiShelf.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        switch (row) {
            case null -> setGraphic(null);
            case EmojiShelf.Row.Heading(int category) -> {
                heading.setText(picks.heading(category));
                setGraphic(heading);
            }
            case EmojiShelf.Row.Line(var emoji) -> {
                show(emoji);
                setGraphic(line);
            }
        }
    }

    private void show(List<NamedEmoji> emoji) {
        for (int column = 0; column < EmojiShelf.WIDE; column++) {
            boolean filled = column < emoji.size();
            line.getChildren().get(column).setVisible(filled);
            pictures.get(column).setImage(filled ? EmojiArt.of(emoji.get(column).in(picks.tone())) : null);
            line.getChildren().get(column).pseudoClassStateChanged(CURRENT,
                    picks.current().equals(new EmojiShelf.Place(getIndex(), column)));
        }
    }

    private StackPane square(int column) {
        var picture = new ImageView();
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        pictures.add(picture);
        var square = new StackPane(picture);
        square.getStyleClass().add("emoji-square");
        square.setMinSize(SQUARE, SQUARE);
        square.setMaxSize(SQUARE, SQUARE);
        square.setOnMouseEntered(event -> picks.point(new EmojiShelf.Place(getIndex(), column)));
        square.setOnMouseClicked(event -> with(column, picks::choose));
        return square;
    }

    private void with(int column, Consumer<NamedEmoji> action) {
        if (getItem() instanceof EmojiShelf.Row.Line(var emoji) && column < emoji.size()) {
            action.accept(emoji.get(column));
        }
    }
}
