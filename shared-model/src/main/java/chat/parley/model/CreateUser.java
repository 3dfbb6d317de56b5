package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /users}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateUser(@Nullable String username, @Nullable String password, @Nullable String firstName,
        @Nullable String lastName, @Nullable UserType type, @Nullable String email) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "CreateUser[username=" + username + ", type=" + type + "]";
    }
}
