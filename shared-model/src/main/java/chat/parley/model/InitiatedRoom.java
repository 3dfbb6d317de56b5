package chat.parley.model;

/**
 * The room that an initiate found or made.
 */
public record InitiatedRoom(boolean isNew, String message, String chatRoomId, RoomType type) {}
