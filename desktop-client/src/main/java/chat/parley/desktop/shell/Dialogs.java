package chat.parley.desktop.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.conversations.SwitcherView;
import chat.parley.desktop.conversations.SwitcherViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.people.NewChatView;
import chat.parley.desktop.people.NewChatViewModel;
import chat.parley.desktop.people.Purpose;
import chat.parley.desktop.settings.DevicesViewModel;
import chat.parley.desktop.settings.PasswordViewModel;
import chat.parley.desktop.settings.SettingsView;
import chat.parley.desktop.ui.Fxml;
import chat.parley.model.RoomType;

/** What opens over the window of a signed-in person, and where it leads. JavaFX thread only. */
final class Dialogs {

    private static final Insets SWITCHER_DOWN = new Insets(104, 0, 20, 0);

    private final Chat chat;
    private final Kit kit;
    private final AppWindow window;
    private final ConversationsViewModel conversations;
    private final Runnable write;

    /** @param write puts the cursor where the person writes */
    Dialogs(Chat chat, Kit kit, AppWindow window, ConversationsViewModel conversations, Runnable write) {
        this.chat = chat;
        this.kit = kit;
        this.window = window;
        this.conversations = conversations;
        this.write = write;
    }

    void newChat() {
        choose(new Purpose.Talk(), this::begin);
    }

    void newRoom() {
        choose(new Purpose.NamedRoom(), this::begin);
    }

    void invite(Conversation room) {
        choose(new Purpose.Invite(room), _ -> window.layers().close());
    }

    CompletableFuture<?> askSupport() {
        return chat.start(List.of(), RoomType.CONSUMER_TO_SUPPORT).thenAccept(this::begin);
    }

    void switchTo() {
        var model = new SwitcherViewModel(chat, conversations, kit.timer(), this::begin);
        var view = new SwitcherView(model);
        VBox dialog = Fxml.load(view, kit.texts());
        StackPane.setAlignment(dialog, Pos.TOP_CENTER);
        StackPane.setMargin(dialog, SWITCHER_DOWN);
        window.layers().open(dialog, model::close);
        view.focus();
    }

    void settings() {
        var safety = new SettingsView.Safety(new PasswordViewModel(chat), new DevicesViewModel(chat));
        var look = new SettingsView.Look(kit.theme(), kit.texts(), kit.times(), window.zoom(), kit.text().habits());
        var view = new SettingsView(chat.me(), safety, look, kit.about(), window.layers()::close);
        window.layers().open(Fxml.<VBox>load(view, kit.texts()));
        view.focus();
    }

    void help() {
        ShortcutSheet.open(window.layers(), kit.texts());
    }

    private void choose(Purpose purpose, Consumer<Conversation> chosen) {
        var model = new NewChatViewModel(chat, kit.timer(), purpose, chosen);
        var view = new NewChatView(model, kit.texts(), () -> {
            window.layers().close();
            model.close();
        });
        window.layers().open(Fxml.<VBox>load(view, kit.texts()), model::close);
        view.focus();
    }

    /** Opens a conversation to write into it. */
    private void begin(Conversation started) {
        window.layers().close();
        conversations.select(started);
        write.run();
    }
}
