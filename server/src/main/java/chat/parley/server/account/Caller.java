package chat.parley.server.account;

import chat.parley.model.Role;
import chat.parley.model.UserType;

/**
 * The person on whose behalf a request is served; any controller method may take one as a parameter.
 *
 * @param sessionId the sign-in that the request belongs to
 * @param role as it is now, not as it was when the token was made
 */
public record Caller(String userId, String sessionId, UserType type, Role role) {

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** Whether this person answers customers, or looks after those who do. */
    public boolean isDesk() {
        return type == UserType.SUPPORT || isAdmin();
    }
}
