package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /login}; {@code username} may be the e-mail address.
 *
 * @param device what the person will know the device by in the list of their sign-ins, at most 80 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignIn(@Nullable String username, @Nullable String password, @Nullable String device) {

    /** From a device that does not say which. */
    public SignIn(String username, String password) {
        this(username, password, null);
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SignIn[username=" + username + "]";
    }
}
