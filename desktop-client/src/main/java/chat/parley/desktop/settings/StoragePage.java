package chat.parley.desktop.settings;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.store.Usage;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What lies on this computer. */
final class StoragePage {

    private StoragePage() {}

    static Column of(Chat chat, Texts texts, About about) {
        var column = new Column(texts);
        ObjectProperty<@Nullable Usage> usage = new SimpleObjectProperty<>();
        Runnable measure = () -> chat.files().usage().thenAccept(usage::set);
        var messages = size(texts, usage, true);
        column.row(Setting.KEPT_MESSAGES, messages);
        var remove = new Button();
        remove.textProperty().bind(texts.of("settings.kept.remove"));
        remove.getStyleClass().add("small");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.disableProperty().bind(usage.map(now -> now.pictures() == 0).orElse(true));
        remove.setOnAction(_ -> chat.files().clearPictures().whenComplete((done, failure) -> measure.run()));
        var pictures = SideBySide.of(12, size(texts, usage, false), remove);
        pictures.setMinWidth(Region.USE_PREF_SIZE);
        column.row(Setting.KEPT_PICTURES, pictures);
        column.heading("settings.about");
        column.block(Setting.ABOUT, about(texts, about));
        measure.run();
        return column;
    }

    private static Label size(Texts texts, ObjectProperty<@Nullable Usage> usage, boolean messages) {
        var label = new Label();
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(texts.from(() -> {
            Usage now = usage.get();
            return now == null ? "" : FileWords.size(texts, messages ? now.messages() : now.pictures());
        }, usage));
        return label;
    }

    private static VBox about(Texts texts, About about) {
        var words = new Label();
        words.textProperty().bind(texts.of("settings.about.words"));
        var folder = new Label(about.folder().toString());
        for (Label each : new Label[]{words, folder}) {
            each.getStyleClass().addAll("t-small", "fg-2");
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        var notices = new TextArea();
        notices.setEditable(false);
        notices.setPrefRowCount(14);
        notices.getStyleClass().add("t-small");
        notices.accessibleTextProperty().bind(texts.of("settings.notices"));
        Shown.when(notices.textProperty().isEmpty().not(), notices);
        var buttons = new FlowPane(8, 8, button(texts, "settings.folder", () -> show(about, about.folder())),
                button(texts, "settings.log", () -> show(about, about.log())), button(texts, "settings.notices",
                        () -> notices.setText(notices.getText().isEmpty() ? Notices.read() : "")));
        return new VBox(10, words, folder, buttons, notices);
    }

    private static Button button(Texts texts, String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(texts.of(key));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void show(About about, Path file) {
        about.browser().accept(file.toUri().toString());
    }
}
