package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /users/{id}/password}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangePassword(@Nullable String oldPassword, @Nullable String newPassword) {

    /** Without the secrets, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
