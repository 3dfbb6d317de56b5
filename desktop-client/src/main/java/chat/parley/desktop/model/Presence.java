package chat.parley.desktop.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person is there.
 *
 * @param lastSeenAt when they went; {@code null} while online or if it is not known
 */
public record Presence(boolean online, @Nullable Instant lastSeenAt) {

    /** Not there as far as is known: also what everybody is while there is no connection. */
    public static final Presence UNKNOWN = new Presence(false, null);
}
