package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /users}.
 *
 * @param type may be absent with an invitation, which says itself what the account becomes
 * @param invitation the code of one, for a server that asks for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateUser(@Nullable String username, @Nullable String password, @Nullable String firstName,
        @Nullable String lastName, @Nullable UserType type, @Nullable String email, @Nullable String invitation) {

    /** Without an invitation. */
    public CreateUser(@Nullable String username, @Nullable String password, @Nullable String firstName,
            @Nullable String lastName, @Nullable UserType type, @Nullable String email) {
        this(username, password, firstName, lastName, type, email, null);
    }

    /** Without the secrets, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "CreateUser[username=" + username + ", type=" + type + "]";
    }
}
