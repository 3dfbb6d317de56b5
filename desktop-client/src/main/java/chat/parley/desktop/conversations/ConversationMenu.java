package chat.parley.desktop.conversations;

import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** What can be done with a conversation from the list. */
final class ConversationMenu {

    private static final double ICON = 18;

    private final ConversationsViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final ContextMenu menu = new ContextMenu();

    ConversationMenu(ConversationsViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        texts = model.words().texts();
    }

    /** The menu for one conversation; the same object each time. */
    ContextMenu of(Conversation conversation) {
        boolean muted = conversation.muted().get();
        menu.getItems().setAll(
                item("chats.markRead", Icon.CHECKS, () -> model.markRead(conversation)),
                item(muted ? "room.unmute" : "room.mute", muted ? Icon.BELL : Icon.MUTE,
                        () -> mute(conversation, !muted)));
        menu.getItems().getFirst().setDisable(conversation.unread().get() == 0);
        menu.getItems().getLast().setDisable(!model.online());
        if (conversation.deletable()) {
            MenuItem delete = item("room.delete", Icon.TRASH, () -> delete(conversation));
            delete.setDisable(!model.online());
            menu.getItems().add(delete);
        }
        return menu;
    }

    private void mute(Conversation conversation, boolean muted) {
        model.mute(conversation, muted).whenComplete((done, failure) -> {
            if (failure != null) {
                layers.toast(texts.get("room.refused"));
            } else if (muted) {
                layers.toast(texts.get("room.muted"), texts.get("room.undo"), () -> mute(conversation, false));
            }
        });
    }

    private void delete(Conversation conversation) {
        Confirm.ask(layers, texts.get("room.delete.title"),
                texts.get("room.delete.words", model.words().title(conversation)), texts.get("room.cancel"),
                texts.get("room.delete.yes"), () -> sayIfRefused(model.delete(conversation)));
    }

    private void sayIfRefused(CompletableFuture<Void> done) {
        done.exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return null;
        });
    }

    private MenuItem item(String key, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key), icon.view(ICON));
        item.setOnAction(event -> action.run());
        return item;
    }
}
