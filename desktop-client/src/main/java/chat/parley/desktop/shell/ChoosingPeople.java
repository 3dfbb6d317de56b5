package chat.parley.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.people.NewChatView;
import chat.parley.desktop.people.NewChatViewModel;
import chat.parley.desktop.people.Purpose;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;

/** The dialog in which people are chosen. JavaFX thread only. */
record ChoosingPeople(Chat chat, Kit kit, Layers layers) {

    /** Asks for the people, and for the name of a room where that is what they are chosen for. */
    void choose(Purpose purpose, Consumer<Conversation> chosen) {
        var model = new NewChatViewModel(chat, kit.timer(), purpose, chosen);
        var view = new NewChatView(model, kit.texts(), () -> {
            layers.close();
            model.close();
        });
        layers.open(Fxml.<VBox>load(view, kit.texts()), model::close);
        view.focus();
    }
}
