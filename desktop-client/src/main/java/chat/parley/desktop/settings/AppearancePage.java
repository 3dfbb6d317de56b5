package chat.parley.desktop.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import atlantafx.base.controls.ProgressSliderSkin;
import chat.parley.desktop.settings.SettingsView.Look;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.Hours;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.OneOf;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Switch;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.Zoom;
import org.jspecify.annotations.Nullable;

/** How the app looks. All of it holds at once, and without a server. */
final class AppearancePage {

    private static final double PLAIN_TEXT = 14;
    private static final double MENU = 190;
    private static final double TRACK = 190;

    private AppearancePage() {}

    static Column of(Look look) {
        Texts texts = look.texts();
        var column = new Column(texts);
        column.heading("menu.theme");
        column.block(Setting.THEME, new ThemeCards(look.theme(), texts));
        column.heading("settings.layout");
        column.row(Setting.LANGUAGE, languages(texts));
        column.row(Setting.TEXT_SIZE, size(look.zoom(), texts));
        column.row(Setting.CHAT_LIST, list(look));
        column.row(Setting.TIME, time(texts));
        column.row(Setting.MOTION, motion(look.preferences().calm()));
        return column;
    }

    private static MenuButton languages(Texts texts) {
        var menu = new MenuButton();
        menu.getStyleClass().add("drop-down");
        menu.setMinWidth(MENU);
        menu.setMaxWidth(MENU);
        var one = new ToggleGroup();
        ObservableValue<Language> language = WhileShown.of(menu, texts.language());
        for (Language each : Language.values()) {
            var item = new RadioMenuItem(each.ownName());
            item.setToggleGroup(one);
            item.setOnAction(_ -> texts.language().set(each));
            language.subscribe(now -> item.setSelected(now == each));
            menu.getItems().add(item);
        }
        language.subscribe(now -> menu.setText(now.ownName()));
        return menu;
    }

    private static HBox size(Zoom zoom, Texts texts) {
        var slider = new Slider(0, Zoom.STEP_COUNT - 1, zoom.step().get());
        slider.getStyleClass().add("text-size");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setPrefWidth(TRACK);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.accessibleTextProperty().bind(texts.of("settings.size"));
        SteadyDrag.install(slider);
        slider.valueProperty().subscribe((was, now) -> zoom.goTo((int) Math.round(now.doubleValue())));
        WhileShown.of(slider, zoom.step()).subscribe(now -> slider.setValue(now.doubleValue()));
        var small = new Label("A");
        small.getStyleClass().add("t-caption");
        var large = new Label("A");
        large.getStyleClass().add("t-h2");
        var said = new Label();
        said.getStyleClass().addAll("t-small", "fg-2");
        said.textProperty().bind(texts.from(
                () -> texts.get("settings.size.pixels", Math.round(PLAIN_TEXT * zoom.factor().get())),
                zoom.factor()));
        said.setMinWidth(Label.USE_PREF_SIZE);
        return SideBySide.of(12, small, slider, large, said);
    }

    private static OneOf<Boolean> list(Look look) {
        Texts texts = look.texts();
        return new OneOf<>(look.preferences().compact()).or(false, texts.of("settings.list.comfortable"))
                .or(true, texts.of("settings.list.compact"));
    }

    private static OneOf<Hours> time(Texts texts) {
        return new OneOf<>(texts.hours()).or(Hours.SYSTEM, texts.of("menu.theme.system"))
                .or(Hours.OF_24, texts.of("settings.time.24")).or(Hours.OF_12, texts.of("settings.time.12"));
    }

    /** Shows what holds, be it chosen or the system's; once pressed, it is chosen. */
    private static Switch motion(ObjectProperty<@Nullable Boolean> calm) {
        var system = new FxThread().reducedMotion();
        var button = new Switch();
        Runnable look = () -> {
            Boolean chosen = calm.get();
            button.setSelected(chosen == null ? system.get() : chosen);
        };
        WhileShown.of(button, calm).subscribe(_ -> look.run());
        WhileShown.of(button, system).subscribe(_ -> look.run());
        button.setOnAction(_ -> calm.set(button.isSelected()));
        return button;
    }
}
