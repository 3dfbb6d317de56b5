package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;

/**
 * A message was posted; published once it is stored, in the order of the room's changes.
 *
 * @param storedAt when it was known to be stored, by {@link System#nanoTime}
 */
public record MessagePosted(Room room, PostView post, long storedAt) {}
