package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /login/{userId}}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignInById(@Nullable String password) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SignInById[]";
    }
}
