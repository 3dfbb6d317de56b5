package chat.parley.model;

/**
 * Answer of the routes that post or edit a message.
 */
public record PostAnswer(boolean success, PostView post) {}
