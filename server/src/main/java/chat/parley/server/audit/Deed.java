package chat.parley.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator did.
 *
 * @param action a word such as {@code person-suspended}, which stays as it is once it was used
 * @param subject what it was done to, as it is called now; {@code null} if it was the server itself
 * @param detail more of it; {@code null} if there is no more to say. Never a secret, never what somebody wrote
 */
public record Deed(String action, @Nullable String subject, @Nullable String detail) {

    public Deed(String action, @Nullable String subject) {
        this(action, subject, null);
    }
}
