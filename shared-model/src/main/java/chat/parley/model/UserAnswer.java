package chat.parley.model;

/**
 * Answer with one person.
 */
public record UserAnswer(boolean success, UserView user) {}
