package chat.parley.desktop.backend;

import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A refresh token, and what it is being exchanged for. Kept together before the server is asked, so that a crash, or an answer that
 * is lost, leaves something to ask the very same again with, however late.
 *
 * @param next {@code null} while nothing is under way
 */
record Renewal(String token, @Nullable String next) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** As it was kept: the token, and after a space what is under way. */
    static Renewal parse(String kept) {
        int space = kept.indexOf(' ');
        return space < 0 ? new Renewal(kept, null) : new Renewal(kept.substring(0, space), kept.substring(space + 1));
    }

    /** The same under way; as it is if it is already. */
    Renewal begun() {
        if (next != null) {
            return this;
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Renewal(token, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String kept() {
        return next == null ? token : token + " " + next;
    }

    /** Without the secrets, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "Renewal[]";
    }
}
