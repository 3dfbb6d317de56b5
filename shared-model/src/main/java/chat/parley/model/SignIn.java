package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /login}; {@code username} may be the e-mail address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignIn(@Nullable String username, @Nullable String password) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SignIn[username=" + username + "]";
    }
}
