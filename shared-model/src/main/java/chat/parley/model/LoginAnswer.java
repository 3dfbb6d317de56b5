package chat.parley.model;

import java.time.Instant;

/**
 * Answer of the sign-in and refresh routes.
 *
 * @param authorization the access token, for {@code Authorization: Bearer}
 * @param refreshToken opaque, good for one refresh
 * @param expiresAt when the access token ends
 */
public record LoginAnswer(boolean success, String authorization, String refreshToken, @WireTime Instant expiresAt,
        UserView user) {

    /** Without the tokens, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "LoginAnswer[user=" + user.id() + ", expiresAt=" + expiresAt + "]";
    }
}
