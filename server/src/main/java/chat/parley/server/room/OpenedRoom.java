package chat.parley.server.room;

/** The room that opening gave, and whether it was made for it. */
public record OpenedRoom(Room room, boolean isNew) {}
