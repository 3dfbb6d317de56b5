package chat.parley.model;

/**
 * Answer of {@code GET /server}.
 */
public record ServerAnswer(boolean success, ServerView server) {}
