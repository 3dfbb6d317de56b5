package chat.parley.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as it is remembered when they are gone.
 *
 * @param username {@code null} for whoever owns the server's computer
 * @param address from where; {@code null} for the server's computer itself
 */
public record Actor(@Nullable String username, @Nullable String address) {

    /** Whoever may use a shell as the user that the server runs as. */
    public static final Actor AT_THE_SHELL = new Actor(null, null);
}
