package chat.parley.server.room;

import chat.parley.server.web.NotFound;

/** There is no such room, or the caller is not a member of it. */
public class RoomNotFound extends NotFound {

    public RoomNotFound() {
        super("room-not-found", "No room with this id found");
    }
}
