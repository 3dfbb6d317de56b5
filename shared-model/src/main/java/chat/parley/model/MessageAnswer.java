package chat.parley.model;

/** Answer to {@code GET /room/{roomId}/message/{messageId}}: one message, as the history of its room shows it. */
public record MessageAnswer(boolean success, MessageView message) {}
