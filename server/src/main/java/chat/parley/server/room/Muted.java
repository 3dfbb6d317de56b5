package chat.parley.server.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a member is spared a room's notifications.
 *
 * @param until when that ends; {@code null} if it does not
 * @param exceptMentions whether they are told of what mentions them
 */
public record Muted(@Nullable Instant until, boolean exceptMentions) {}
