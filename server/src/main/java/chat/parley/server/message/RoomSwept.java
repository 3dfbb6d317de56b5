package chat.parley.server.message;

/**
 * All messages of a deleted room are removed, perhaps not for the first time; published before the room's last trace goes, so
 * that what a crash cuts short is told again. Whoever keeps something of the room removes it now.
 */
public record RoomSwept(String roomId) {}
