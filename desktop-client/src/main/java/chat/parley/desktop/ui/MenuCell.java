package chat.parley.desktop.ui;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A row of a menu of pages: a picture and a name, or the picture alone where there is little room. */
public final class MenuCell<T> extends ListCell<T> {

    private static final double ICON = 18;

    private final Texts texts;
    private final Function<? super T, Icon> icon;
    private final Function<? super T, String> key;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final HBox row = new HBox(picture, name);

    /**
     * An empty one.
     *
     * @param roomy whether there is room for names
     * @param key of the text that names the page
     */
    public MenuCell(Texts texts, ObservableValue<Boolean> roomy, Function<? super T, Icon> icon,
            Function<? super T, String> key) {
        this.texts = texts;
        this.icon = icon;
        this.key = key;
        row.getStyleClass().addAll("row", "section-row");
        name.getStyleClass().add("t-body");
        name.setWrapText(true);
        Shown.when(roomy, name);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T page, boolean empty) {
        super.updateItem(page, empty);
        name.textProperty().unbind();
        accessibleTextProperty().unbind();
        setGraphic(empty || page == null ? null : row);
        setTooltip(null);
        if (page != null) {
            var words = texts.of(key.apply(page));
            picture.getChildren().setAll(icon.apply(page).view(ICON));
            name.textProperty().bind(words);
            accessibleTextProperty().bind(words);
            var tip = new Tooltip();
            tip.textProperty().bind(words);
            setTooltip(tip);
        }
    }
}
