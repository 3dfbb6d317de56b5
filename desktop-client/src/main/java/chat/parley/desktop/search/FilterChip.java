package chat.parley.desktop.search;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** A filter as a chip: its menu offers what it may be, and once it is something a cross takes it away. */
final class FilterChip extends HBox {

    private static final double ICON = 14;

    /**
     * A chip.
     *
     * @param words what it says now
     * @param on whether it narrows anything
     * @param items what it may be, as of when its menu opens
     * @param clear takes it away
     */
    FilterChip(Icon icon, StringBinding words, ObservableValue<Boolean> on, Supplier<List<MenuItem>> items,
            Runnable clear, Texts texts) {
        var menu = new MenuButton();
        menu.setGraphic(icon.view(ICON));
        menu.textProperty().bind(words);
        menu.accessibleTextProperty().bind(words);
        menu.getStyleClass().add("flat");
        // A menu that is empty does not open, so it would never be filled.
        menu.getItems().setAll(new MenuItem());
        menu.setOnShowing(showing -> menu.getItems().setAll(items.get()));
        var cross = new Button();
        cross.setGraphic(Icon.CLOSE.view(ICON));
        cross.getStyleClass().addAll("icon-button", "chip-cross");
        cross.accessibleTextProperty().bind(texts.of("search.filter.clear"));
        cross.setOnAction(event -> clear.run());
        Shown.when(on.map(Boolean::booleanValue), cross);
        getChildren().setAll(menu, cross);
        setAlignment(Pos.CENTER_LEFT);
        on.subscribe(now -> getStyleClass().setAll("filter-chip", now ? "on" : "off"));
    }

    static MenuItem item(String words, Runnable choose) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> choose.run());
        return item;
    }
}
