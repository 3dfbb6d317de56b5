package chat.parley.model;

import org.jspecify.annotations.Nullable;

/** Body of {@code POST /login/confirm}: proves anew that whoever is signed in sits there. */
public record ConfirmPassword(@Nullable String password) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "ConfirmPassword[]";
    }
}
