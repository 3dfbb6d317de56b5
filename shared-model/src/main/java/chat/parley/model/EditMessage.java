package chat.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}/message/{messageId}}.
 */
public record EditMessage(@Nullable String messageText) {}
