package chat.parley.server.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a member is spared a room's notifications.
 *
 * @param until when that ends; {@code null} if it does not
 */
public record Muted(@Nullable Instant until) {}
