package chat.parley.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.WhileShown;

/** The menu of the person: being left alone, theme, language, sign out, quit. */
final class ProfileMenu {

    private static final double ICON = 18;

    private final Theme theme;
    private final Texts texts;
    private final QuietMenu quiet;
    private final Ways ways;
    private final Others others;

    /** Where it leads. */
    record Ways(Runnable settings, Runnable help, Runnable signOut, Runnable quit) {}

    /**
     * Whom else one is signed in as.
     *
     * @param items to choose from, as they are each time the menu opens
     * @param unread what waits for all of them
     */
    record Others(Supplier<List<MenuItem>> items, ObservableValue<? extends Number> unread) {}

    ProfileMenu(Theme theme, Texts texts, QuietMenu quiet, Ways ways, Others others) {
        this.others = others;
        this.theme = theme;
        this.texts = texts;
        this.quiet = quiet;
        this.ways = ways;
    }

    void fill(MenuButton button) {
        var themes = new Menu();
        themes.textProperty().bind(texts.of("menu.theme"));
        themes.setGraphic(Icon.SUN.view(ICON));
        var oneTheme = new ToggleGroup();
        for (Theme.Choice each : Theme.Choice.values()) {
            RadioMenuItem item = choice(themes, oneTheme, each, theme.choice());
            item.textProperty().bind(texts.of("menu.theme." + each.word()));
        }
        var languages = new Menu();
        languages.textProperty().bind(texts.of("language"));
        languages.setGraphic(Icon.GLOBE.view(ICON));
        var oneLanguage = new ToggleGroup();
        for (Language each : Language.values()) {
            choice(languages, oneLanguage, each, texts.language()).setText(each.ownName());
        }
        var more = new MenuItem();
        more.textProperty().bind(texts.of("settings.title"));
        more.setGraphic(Icon.SETTINGS.view(ICON));
        more.setAccelerator(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
        more.setOnAction(_ -> ways.settings().run());
        var keys = new MenuItem();
        keys.textProperty().bind(texts.of("keys.title"));
        keys.setGraphic(Icon.KEYBOARD.view(ICON));
        keys.setAccelerator(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN));
        keys.setOnAction(_ -> ways.help().run());
        var out = new MenuItem();
        out.textProperty().bind(texts.of("menu.signOut"));
        out.setGraphic(Icon.OUT.view(ICON));
        out.setOnAction(_ -> ways.signOut().run());
        var end = new MenuItem();
        end.textProperty().bind(texts.of("app.quit"));
        end.setGraphic(Icon.CLOSE.view(ICON));
        end.setAccelerator(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        end.setOnAction(_ -> ways.quit().run());
        List<MenuItem> own = List.of(quiet.menu(), new SeparatorMenuItem(), themes, languages, more, keys,
                new SeparatorMenuItem(), out, end);
        Runnable look = () -> {
            button.getItems().setAll(others.items().get());
            button.getItems().addAll(own);
        };
        look.run();
        button.setOnShowing(_ -> look.run());
    }

    /** What waits on other servers, to be seen without opening the menu. */
    Badge elsewhere() {
        var badge = new Badge();
        badge.setMouseTransparent(true);
        WhileShown.of(badge, others.unread()).subscribe(unread -> badge.show(unread.longValue()));
        return badge;
    }

    private static <T> RadioMenuItem choice(Menu menu, ToggleGroup group, T value, Property<T> chosen) {
        var item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.setValue(value));
        item.setSelected(chosen.getValue() == value);
        menu.getItems().add(item);
        return item;
    }
}
