package chat.parley.desktop.model;

import java.util.List;

import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The last message of a conversation, for its row in the list. An own message that waits or failed comes before what the
 * server has.
 *
 * @param text in full; the row shortens it; empty if there are files only
 * @param line what it tells, if nobody wrote it
 */
public record Preview(UserView author, boolean own, String text, Delivery delivery, @Nullable RoomLine line,
        List<Attachment> files) {}
