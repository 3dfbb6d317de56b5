package chat.parley.desktop.shell;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.notification.Announcer;
import chat.parley.desktop.notification.DeskAnnouncer;
import org.jspecify.annotations.Nullable;

/** Who one is on a server. It is connected, and tells of messages, whoever has the window. JavaFX thread only. */
final class Account {

    private final Chat chat;
    private final ReadOnlyStringWrapper server;
    private final Announcer announcer;
    private final @Nullable DeskAnnouncer deskAnnouncer;
    private @Nullable Conversation left;

    /**
     * That of this chat.
     *
     * @param onScreen whether a room of it is being looked at
     * @param open shows a message of it
     * @param desk what is seen of its inbox
     */
    Account(Chat chat, Kit kit, Predicate<Conversation> onScreen, BiConsumer<Conversation, MessageItem> open,
            DeskAnnouncer.Screen desk) {
        this.chat = chat;
        server = new ReadOnlyStringWrapper(chat.address().toString());
        var wishes = new Announcer.Wishes(kit.preferences().told()::get, kit.preferences().toldInWords()::get);
        var tools = new Announcer.Tools(new OwnNotices(kit.notifier(), chat), wishes, kit.texts(), kit.timer(),
                kit.fx());
        announcer = new Announcer(chat, tools, onScreen, open);
        deskAnnouncer = chat.desk().staffed() ? new DeskAnnouncer(chat, tools, desk) : null;
        kit.signIn().find(chat.address().toString()).thenAccept(found -> server.set(found.server().name()));
    }

    Chat chat() {
        return chat;
    }

    /** What the server is called; its address until it has said so. */
    ReadOnlyStringProperty server() {
        return server.getReadOnlyProperty();
    }

    /** What was open when another got the window; {@code null} if nothing was. */
    @Nullable
    Conversation left() {
        return left;
    }

    /** Another gets the window while that is open. */
    void leave(@Nullable Conversation open) {
        left = open;
    }

    /** Whether that is the same person on the same server. */
    boolean isOf(Chat other) {
        return chat.address().equals(other.address()) && chat.me().id().equals(other.me().id());
    }

    /** Tells of nothing any more. */
    void letGo() {
        announcer.close();
        if (deskAnnouncer != null) {
            deskAnnouncer.close();
        }
    }
}
