package chat.parley.server.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a person wants to be left alone.
 *
 * @param until when that ends by itself; {@code null} if they end it
 */
public record QuietTime(@Nullable Instant until) {

    /** Whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until == null || until.isAfter(now);
    }
}
