package chat.parley.model;

/**
 * What a server tells a stranger who asks whether it is there: its name, version, and whether accounts may be created.
 */
public record ServerView(String name, String version, boolean signUpOpen) {}
