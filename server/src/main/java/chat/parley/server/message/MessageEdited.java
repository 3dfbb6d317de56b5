package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;

/** A message has a new text; published once that is stored, in the order of the room's changes. */
public record MessageEdited(Room room, PostView post) {}
