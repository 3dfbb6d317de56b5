package chat.parley.desktop.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person is there.
 *
 * @param lastSeenAt when they went; {@code null} while online or if it is not known
 * @param quiet whether they want to be left alone
 * @param quietUntil when that ends by itself; {@code null} if they end it
 */
public record Presence(boolean online, @Nullable Instant lastSeenAt, boolean quiet, @Nullable Instant quietUntil) {

    /** Not there as far as is known: also what everybody is while there is no connection. */
    public static final Presence UNKNOWN = new Presence(false, null);

    /** Of somebody who may be disturbed. */
    public Presence(boolean online, @Nullable Instant lastSeenAt) {
        this(online, lastSeenAt, false, null);
    }

    Presence disturbable() {
        return new Presence(online, lastSeenAt);
    }
}
