package chat.parley.desktop.shell;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.conversations.SwitcherView;
import chat.parley.desktop.conversations.SwitcherViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;

/** The quick switcher over the window. JavaFX thread only. */
record Switching(Chat chat, ConversationsViewModel conversations, Kit kit, Layers layers) {

    private static final Insets DOWN = new Insets(104, 0, 20, 0);

    /** Has a conversation chosen, for what the words of that key say. */
    void choose(String key, Consumer<Conversation> chosen) {
        VBox dialog = open(SwitcherViewModel.Ways.choosing(chosen));
        var heading = new Label();
        heading.getStyleClass().addAll("t-h3", "switcher-title");
        heading.textProperty().bind(kit.texts().of(key));
        dialog.getChildren().addFirst(heading);
        // Its foot says which keys open what is chosen, which is not what happens to it here.
        dialog.getChildren().stream().filter(part -> part.getStyleClass().contains("switcher-foot"))
                .forEach(foot -> Shown.now(foot, false));
        dialog.accessibleTextProperty().unbind();
        dialog.accessibleTextProperty().bind(heading.textProperty());
    }

    VBox open(SwitcherViewModel.Ways ways) {
        var model = new SwitcherViewModel(chat, conversations, kit.timer(), ways);
        var view = new SwitcherView(model);
        VBox dialog = Fxml.load(view, kit.texts());
        StackPane.setAlignment(dialog, Pos.TOP_CENTER);
        StackPane.setMargin(dialog, DOWN);
        layers.open(dialog, model::close);
        view.focus();
        return dialog;
    }
}
