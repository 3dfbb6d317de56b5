package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /login/refresh} and {@code POST /logout}.
 *
 * @param next for a refresh: what shall follow the dot in the next token, 32 random bytes in base64url that the client has
 * written down before it asks. Should the answer be lost, the same request is answered the same, however late; absent if the server
 * shall choose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefreshSession(@Nullable String refreshToken, @Nullable String next) {

    public RefreshSession(@Nullable String refreshToken) {
        this(refreshToken, null);
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "RefreshSession[]";
    }
}
