package chat.parley.server.room;

/** A room is no more, to everybody who was in it; published once nobody can see it any longer. */
public record RoomDeleted(Room room) {}
