package chat.parley.model;

/**
 * Answer of {@code GET /uploads}: how much a person may upload.
 *
 * @param maxFileBytes the largest file
 * @param maxPerMessage the most files that one message may have
 * @param quotaBytes what all files of this person together may take
 * @param usedBytes what they take now
 */
public record UploadLimits(boolean success, long maxFileBytes, int maxPerMessage, long quotaBytes, long usedBytes) {}
