package chat.parley.desktop.administration;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What narrows a list: words, and one of some values. */
final class Filters {

    private static final double ICON = 18;
    private static final double FIELD = 280;
    private static final double LEAST = 120;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private Filters() {}

    /** A field to look for something by its words. */
    static CustomTextField words(StringProperty words, ObservableValue<String> prompt) {
        var field = new CustomTextField();
        field.getStyleClass().addAll("toolbar", "filter-well", "admin-well");
        field.setLeft(Icon.SEARCH.view(ICON));
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        field.textProperty().bindBidirectional(words);
        field.setPrefWidth(FIELD);
        field.setMinWidth(LEAST);
        field.setMaxWidth(FIELD);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /** Chooses one of some values, or any. */
    static <T> MenuButton choice(String key, ObjectProperty<@Nullable T> chosen, T[] values,
            Function<T, String> name, Texts texts) {
        var menu = new MenuButton();
        menu.getStyleClass().add("filter-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.from(() -> {
            T now = chosen.get();
            return texts.get(key, now == null ? texts.get("server.filter.any") : texts.get(name.apply(now)));
        }, chosen));
        var group = new ToggleGroup();
        menu.getItems().add(item(texts.of("server.filter.any"), chosen, null, group));
        for (T value : values) {
            menu.getItems().add(item(texts.of(name.apply(value)), chosen, value, group));
        }
        chosen.subscribe(now -> menu.pseudoClassStateChanged(ON, now != null));
        return menu;
    }

    private static <T> RadioMenuItem item(ObservableValue<String> words,
            ObjectProperty<@Nullable T> chosen, @Nullable T value, ToggleGroup group) {
        var item = new RadioMenuItem();
        item.textProperty().bind(words);
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.set(value));
        chosen.subscribe(now -> item.setSelected(now == value));
        return item;
    }
}
