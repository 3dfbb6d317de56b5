package chat.parley.desktop.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Switch;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;

/** What stands on a page of the settings, from top to bottom. JavaFX thread only. */
final class Column extends VBox {

    private static final double ICON = 18;

    private final Texts texts;
    private final Map<Setting, Node> controls = new EnumMap<>(Setting.class);
    private Runnable leaving = () -> {};
    private boolean first = true;

    Column(Texts texts) {
        this.texts = texts;
        getStyleClass().add("settings-column");
    }

    Texts texts() {
        return texts;
    }

    /** Begins a group. */
    void heading(String key) {
        var words = new Label();
        words.textProperty().bind(texts.of(key));
        words.getStyleClass().addAll("t-strong", "settings-heading");
        getChildren().add(words);
        first = true;
    }

    /** A setting with its control at the right. */
    void row(Setting setting, Node control) {
        row(setting, setting.words() == null ? texts.from(() -> "") : texts.of(setting.words()), control);
    }

    /** The same with a sentence that changes. */
    void row(Setting setting, ObservableValue<String> sentence, Node control) {
        lay(setting, sentence, control, control);
    }

    private void lay(Setting setting, ObservableValue<String> sentence, Node shown, Node control) {
        var title = new Label();
        title.textProperty().bind(texts.of(setting.key()));
        title.getStyleClass().add("t-name");
        var words = new Label();
        words.textProperty().bind(sentence);
        words.getStyleClass().addAll("t-small", "fg-2");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Shown.when(words.textProperty().isEmpty().not(), words);
        var lines = new VBox(title, words);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        title.setLabelFor(control);
        if (!(control instanceof Labeled labeled) || labeled instanceof Switch) {
            control.accessibleTextProperty().bind(title.textProperty());
        }
        control.accessibleHelpProperty().bind(words.textProperty());
        var row = new HBox(16, lines, shown);
        row.getStyleClass().add("setting-row");
        row.pseudoClassStateChanged(SettingsView.FIRST, first);
        first = false;
        getChildren().add(row);
        controls.put(setting, control);
    }

    /** A setting with a control that works only while the server is there, and says so. */
    void serverRow(Setting setting, ObservableValue<String> sentence, Node control, ObservableValue<Boolean> online) {
        control.disableProperty().bind(online.map(there -> !there));
        // Nothing that is disabled can show a tooltip itself.
        var holder = new StackPane(control);
        holder.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        holder.setMinWidth(Region.USE_PREF_SIZE);
        var why = new Tooltip();
        why.textProperty().bind(texts.of("details.offline"));
        WhileShown.of(holder, online).subscribe(there -> {
            if (there) {
                Tooltip.uninstall(holder, why);
            } else {
                Tooltip.install(holder, why);
            }
        });
        lay(setting, sentence, holder, control);
    }

    /** Something that is not as it should be; nothing while there are no words. */
    void notice(ObservableValue<String> sentence) {
        var words = new Label();
        words.textProperty().bind(sentence);
        words.getStyleClass().add("t-small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var notice = new HBox(Icon.CLOCK.view(ICON), words);
        notice.getStyleClass().addAll("notice", "warn", "settings-notice");
        Shown.when(words.textProperty().isEmpty().not(), notice);
        getChildren().add(notice);
    }

    /** A setting that takes the whole width. */
    void block(Setting setting, Node node) {
        getChildren().add(node);
        controls.put(setting, node);
        first = false;
    }

    /** Runs that when the page is left. */
    void whenLeft(Runnable action) {
        leaving = action;
    }

    /** The control of that setting, or what holds it. */
    Node control(Setting setting) {
        Node there = controls.get(setting);
        if (there == null) {
            throw new IllegalArgumentException(setting + " is not on this page");
        }
        return there;
    }

    void close() {
        leaving.run();
    }
}
