package chat.parley.desktop.administration;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.administration.ServerSettingsViewModel.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;

/** The settings of the server, each changed where it stands. JavaFX thread only. */
public final class ServerSettingsPage extends SectionView {

    /** With its edges. */
    private static final double WIDTH = 728;
    private static final double CHECK = 16;

    private final ServerSettingsViewModel model;
    private final Texts texts;
    private final SettingWords words;
    private final Layers layers;
    private final VBox column = new VBox();
    private final Patience patience;
    private final Page root;

    /** The settings of that person's server. */
    public ServerSettingsPage(Chat chat, AdminTools tools) {
        texts = tools.texts();
        words = new SettingWords(texts);
        layers = tools.layers();
        model = new ServerSettingsViewModel(chat);
        patience = new Patience(model.state().map(now -> now == State.LOADING), tools.timer()::after);
        column.getStyleClass().add("server-settings");
        column.setMaxWidth(WIDTH);
        column.setMinWidth(0);
        model.items().addListener((ListChangeListener<SettingItem>) _ -> fill());
        var centre = new HBox(column);
        centre.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        var scroll = new TallPane(centre);
        Shown.when(model.state().map(now -> now == State.LISTED), scroll);
        var skeleton = new PeopleSkeleton();
        Shown.when(Bindings.createBooleanBinding(
                () -> patience.shown().get() && model.state().get() == State.LOADING, patience.shown(), model.state()),
                skeleton);
        var trouble = new Blank(texts, "server.settings.trouble", "room.tryAgain", model::ask);
        Shown.when(model.state().map(now -> now == State.TROUBLE), trouble);
        root = new Page(Section.SETTINGS, texts.of("server.settings.about"),
                new StackPane(scroll, skeleton, trouble), texts, saved());
    }

    @Override
    Page page() {
        return root;
    }

    @Override
    Looked model() {
        return model;
    }

    @Override
    public void focus() {
        Node first = column.lookup(".text-field");
        if (first != null) {
            first.requestFocus();
        }
    }

    @Override
    public void close() {
        patience.close();
        super.close();
    }

    private Node saved() {
        var said = new Label();
        said.getStyleClass().addAll("t-caption", "fg-2");
        said.textProperty().bind(texts.of("server.settings.saved"));
        var line = SideBySide.of(6, Icon.CHECK.view(CHECK), said);
        line.getStyleClass().add("server-saved");
        line.setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private void fill() {
        column.getChildren().clear();
        for (SettingGroup group : SettingGroup.values()) {
            List<SettingItem> items = group.of(model.items());
            if (!items.isEmpty()) {
                column.getChildren().add(heading(group));
                items.forEach(item -> column.getChildren().add(new SettingRow(item, model, words, layers)));
            }
        }
    }

    private Node heading(SettingGroup group) {
        var title = new Label();
        title.getStyleClass().add("t-strong");
        title.textProperty().bind(texts.of(group.key()));
        var heading = new VBox(2, title);
        heading.getStyleClass().add("server-group");
        if (group == SettingGroup.START) {
            var why = new Label();
            why.getStyleClass().addAll("t-caption", "fg-2");
            why.setWrapText(true);
            why.textProperty().bind(texts.of("server.settings.restart"));
            heading.getChildren().add(why);
        }
        return heading;
    }
}
