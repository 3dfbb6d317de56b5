package chat.parley.desktop.model;

import java.time.Instant;
import java.util.List;

import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * A message as a row of a room. Immutable: a change puts another item with the same key into its place.
 *
 * @param key identifies the row for as long as the room is loaded: it does not change when the server accepts the message
 * @param id the server's id; {@code null} while the server does not have it
 * @param number its place in the room, 0 while the server does not have it
 * @param text empty once deleted
 * @param time when the server took it; until then, when it was written
 * @param readBy who has read it besides its author, earliest first; kept up to date for own messages
 * @param replyTo id of the message it answers
 */
public record MessageItem(String key, @Nullable String id, long number, UserView author, String text, Instant time,
        boolean own, Delivery delivery, List<ReadReceipt> readBy, boolean edited, boolean deleted,
        @Nullable String replyTo) {

    public MessageItem {
        readBy = List.copyOf(readBy);
    }

    /** Whether the server has it. */
    public boolean stored() {
        return number > 0;
    }
}
