package chat.parley.model;

/**
 * How many messages became read, in the words of a MongoDB update.
 */
public record MarkReadCounts(boolean acknowledged, long matchedCount, long modifiedCount) {}
