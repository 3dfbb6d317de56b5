package chat.parley.desktop.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.room.RoomView;
import org.jspecify.annotations.Nullable;

/** Where an open room leads out of itself. */
final class WaysOut {

    private WaysOut() {}

    /**
     * The ways out of that room.
     *
     * @param back leaves it
     * @param search looks for messages in it; {@code null} in a window that has no place for that
     * @param forward sends one of its messages into another conversation; {@code null} where that is not offered
     */
    static RoomView.Ways of(Chat chat, Conversation room, Runnable back, @Nullable Runnable search,
            @Nullable Consumer<MessageItem> forward) {
        return new RoomView.Ways(back, search, unreadBeside(chat, room),
                messageId -> new ParleyLink(chat.address(), room.roomId(), messageId).toString(), forward);
    }

    /** How many other conversations of the list wait to be read; a muted one only if it mentions the person. */
    private static ObservableValue<Number> unreadBeside(Chat chat, Conversation room) {
        return Bindings.createLongBinding(
                () -> chat.conversations().stream().filter(each -> !each.equals(room) && !chat.desk().answers(each))
                        .filter(each -> each.muted().get() ? each.mentions().get() > 0 : each.waits()).count(),
                chat.conversations(), chat.totalUnread());
    }
}
