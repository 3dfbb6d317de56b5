package chat.parley.model;

/**
 * Somebody of the desk.
 *
 * @param available connected, and not set away
 * @param openCases cases that they have and that are not resolved
 */
public record SupportAgentView(UserView user, boolean available, long openCases) {}
