package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;

/** A message was posted; published once it is stored, in the order of the room's changes. */
public record MessagePosted(Room room, PostView post) {}
