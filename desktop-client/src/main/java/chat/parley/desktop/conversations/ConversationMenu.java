package chat.parley.desktop.conversations;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.MuteMenu;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What can be done with a conversation from the list. */
final class ConversationMenu {

    private static final double ICON = 18;

    private final ConversationsViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final MuteMenu mutes;
    private final ContextMenu menu = new ContextMenu();
    private Consumer<Conversation> window = room -> {};
    private Consumer<Conversation> details = room -> {};

    ConversationMenu(ConversationsViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        texts = model.words().texts();
        mutes = new MuteMenu(layers, texts, model.words().times());
    }

    /** Offers to open a conversation in a window of its own, and with what there is to know of it. */
    void offer(Consumer<Conversation> window, Consumer<Conversation> details) {
        this.window = window;
        this.details = details;
    }

    /** The menu for one conversation; the same object each time. */
    ContextMenu of(Conversation conversation) {
        menu.getItems().clear();
        if (conversation.profile().ended().get()) {
            add(item("room.ended.remove", Icon.TRASH, () -> model.dismiss(conversation)));
            return menu;
        }
        add(item("chats.window", Icon.MONITOR, () -> window.accept(conversation)));
        addOnline(item(conversation.profile().pinned().get() ? "chats.unpin" : "chats.pin", Icon.PIN,
                () -> sayIfRefused(model.pin(conversation))));
        mutes.items(conversation.muted().get(), deed(conversation)).forEach(this::addOnline);
        if (conversation.waits()) {
            add(item("chats.markRead", Icon.CHECKS, () -> model.markRead(conversation)));
        } else {
            addOnline(item("chats.markUnread", Icon.CHATS, () -> sayIfRefused(model.markUnread(conversation))));
        }
        add(item("details.title", Icon.PANEL, () -> details.accept(conversation)));
        if (model.leavable(conversation)) {
            addOnline(item("details.leave", Icon.OUT, () -> leave(conversation)));
        }
        if (conversation.deletable()) {
            addOnline(item("room.delete", Icon.TRASH, () -> delete(conversation)));
        }
        return menu;
    }

    private void add(MenuItem item) {
        menu.getItems().add(item);
    }

    private void addOnline(MenuItem item) {
        item.setDisable(!model.online());
        menu.getItems().add(item);
    }

    private MuteMenu.Deed deed(Conversation conversation) {
        return new MuteMenu.Deed() {

            @Override
            public CompletableFuture<?> mute(@Nullable Instant until) {
                return model.mute(conversation, until);
            }

            @Override
            public CompletableFuture<?> unmute() {
                return model.unmute(conversation);
            }
        };
    }

    private void leave(Conversation conversation) {
        Confirm.ask(layers, texts.get("details.leave"),
                texts.get("details.leave.words", model.words().title(conversation)), texts.get("room.cancel"),
                texts.get("details.leave.yes"), () -> sayIfRefused(model.leave(conversation)));
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
