package chat.parley.server.account;

/**
 * A sign-in is over (signed out, password changed, refresh token replayed, person deleted): its tokens are refused from now
 * on. Published after that is stored.
 */
public record SessionEnded(String userId, String sessionId) {}
