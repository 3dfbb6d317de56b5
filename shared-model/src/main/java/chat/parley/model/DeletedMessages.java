package chat.parley.model;

/**
 * Answer of the routes that delete a message.
 */
public record DeletedMessages(boolean success, long deletedMessagesCount) {}
