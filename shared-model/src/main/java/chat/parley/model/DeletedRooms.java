package chat.parley.model;

/**
 * Answer of {@code DELETE /delete/room/{roomId}}.
 */
public record DeletedRooms(boolean success, String message, long deletedRoomsCount, long deletedMessagesCount) {}
