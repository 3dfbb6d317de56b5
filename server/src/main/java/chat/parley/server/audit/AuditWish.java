package chat.parley.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which deeds are wanted.
 *
 * @param beginning of the name of who did it or of what it was done to; empty for any
 * @param action {@code null} for any
 * @param before id of an entry: only older ones; {@code null} for the newest
 */
public record AuditWish(String beginning, @Nullable String action, @Nullable String before) {}
