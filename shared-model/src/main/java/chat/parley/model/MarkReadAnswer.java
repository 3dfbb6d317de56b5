package chat.parley.model;

/**
 * Answer of {@code PUT /room/{roomId}/mark-read}.
 */
public record MarkReadAnswer(boolean success, MarkReadCounts data) {}
