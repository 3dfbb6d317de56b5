package chat.parley.model;

import java.time.Instant;

/**
 * The last message of a support conversation.
 *
 * @param text its first 120 UTF-16 units at most; empty for a message of files only
 */
public record SupportPreview(String text, UserView by, @WireTime Instant at) {}
