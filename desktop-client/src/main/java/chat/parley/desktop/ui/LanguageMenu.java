package chat.parley.desktop.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The choice of a language, each by its own name, so that it is found by those who cannot read the present one. */
public final class LanguageMenu {

    private LanguageMenu() {}

    /** Fills a menu button that names the language in use. */
    public static void fill(MenuButton button, Texts texts) {
        button.setGraphic(Icon.GLOBE.view(16));
        button.textProperty().bind(texts.language().map(Language::ownName));
        button.accessibleTextProperty().bind(texts.of("language").concat(": ").concat(button.textProperty()));
        var group = new ToggleGroup();
        for (Language each : Language.values()) {
            var item = new RadioMenuItem(each.ownName());
            item.setToggleGroup(group);
            item.setSelected(texts.language().get() == each);
            item.setOnAction(_ -> texts.language().set(each));
            button.getItems().add(item);
        }
    }
}
