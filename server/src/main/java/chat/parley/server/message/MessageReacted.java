package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;

/** Somebody thinks something else of a message; published once that is stored, in the order of the room's changes. */
public record MessageReacted(Room room, PostView post) {}
