package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /login/confirm}: proves anew that whoever is signed in sits there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmPassword(@Nullable String password) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "ConfirmPassword[]";
    }
}
