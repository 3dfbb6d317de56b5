package chat.parley.server.account;

import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /users/{id}/password}. */
record ChangePassword(@Nullable String oldPassword, @Nullable String newPassword) {

    /** Without the secrets, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
