package chat.parley.desktop.room;

import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;

/** What waits to be read in an open room. JavaFX thread only. */
record Waiting(Conversation conversation, Room room) {

    /** How many messages. */
    ReadOnlyLongProperty unread() {
        return conversation.unread();
    }

    /** How many of those mention the person. */
    ReadOnlyLongProperty mentions() {
        return conversation.mentions();
    }

    /** The first message among those that is loaded and mentions the person, if any. */
    Optional<MessageItem> nextMention() {
        long read = conversation.readUpTo();
        return mentions().get() == 0
                ? Optional.empty()
                : room.messages().stream().filter(item -> item.number() > read && item.counts() && item.calls())
                        .findFirst();
    }
}
