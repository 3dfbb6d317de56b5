package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /login/refresh} and {@code POST /logout}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefreshSession(@Nullable String refreshToken) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "RefreshSession[]";
    }
}
