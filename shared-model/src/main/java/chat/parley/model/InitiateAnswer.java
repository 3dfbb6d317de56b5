package chat.parley.model;

/**
 * Answer of {@code POST /room/initiate}.
 */
public record InitiateAnswer(boolean success, InitiatedRoom chatRoom) {}
