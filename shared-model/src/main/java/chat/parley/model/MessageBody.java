package chat.parley.model;

/**
 * What a message says.
 *
 * @param messageText at most 10,000 UTF-16 units; empty once deleted, or if its files say all
 */
public record MessageBody(String messageText) {}
