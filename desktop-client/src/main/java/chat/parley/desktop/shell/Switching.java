package chat.parley.desktop.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.conversations.SwitcherView;
import chat.parley.desktop.conversations.SwitcherViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;

/** The quick switcher over the window. JavaFX thread only. */
record Switching(Chat chat, ConversationsViewModel conversations, Timer timer, Layers layers) {

    private static final Insets DOWN = new Insets(104, 0, 20, 0);

    void open(SwitcherViewModel.Ways ways) {
        var model = new SwitcherViewModel(chat, conversations, timer, ways);
        var view = new SwitcherView(model);
        VBox dialog = Fxml.load(view, model.texts());
        StackPane.setAlignment(dialog, Pos.TOP_CENTER);
        StackPane.setMargin(dialog, DOWN);
        layers.open(dialog, model::close);
        view.focus();
    }
}
