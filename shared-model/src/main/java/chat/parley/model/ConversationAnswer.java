package chat.parley.model;

/**
 * Answer of {@code GET /room/{roomId}/summary}: one row of the list.
 */
public record ConversationAnswer(boolean success, ConversationView conversation) {}
