package chat.parley.server.message;

import java.util.Collection;
import java.util.List;

import chat.parley.model.MessageView;
import chat.parley.model.UserView;
import chat.parley.server.room.Room;
import chat.parley.server.store.Durability;
import org.springframework.stereotype.Component;

/**
 * What was written, for features that follow it: the changes of a room in their order, and messages as they are shown. Judges
 * nobody's rights. Safe for use by many threads.
 */
@Component
public class MessageLog {

    private final Messages messages;
    private final MessageViews views;
    private final Durability durability;

    MessageLog(Messages messages, MessageViews views, Durability durability) {
        this.messages = messages;
        this.views = views;
        this.durability = durability;
    }

    /** The next {@code limit} messages whose latest change comes after {@code change}, by change; deleted ones included. */
    public List<LoggedMessage> changedAfter(String roomId, long change, int limit) {
        var changes = messages.changedAfter(roomId, change, limit).stream().map(LoggedMessage::of).toList();
        durability.settle();
        return changes;
    }

    /** The number of the room's newest change, asked of the messages themselves; 0 if there is none. */
    public long lastChange(String roomId) {
        return messages.lastChange(roomId);
    }

    /** Those of a room's messages that have these numbers, by number. */
    public List<MessageView> views(Room room, Collection<Long> numbers) {
        return views.page(room, messages.withNumbers(room.id(), numbers));
    }

    /** The people of a room. */
    public List<UserView> people(Room room) {
        return views.users(room);
    }
}
