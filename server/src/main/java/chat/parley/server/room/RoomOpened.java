package chat.parley.server.room;

/** A room was made; published once it is stored. */
public record RoomOpened(Room room) {}
