package chat.parley.server.account;

/** As {@link SessionEnded}, but said by another server of this installation. */
public record SessionEndedElsewhere(String userId, String sessionId) {}
