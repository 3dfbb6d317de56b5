package chat.parley.model;

/**
 * What a message says.
 *
 * @param messageText 1 to 10,000 UTF-16 units; empty once deleted
 */
public record MessageBody(String messageText) {}
