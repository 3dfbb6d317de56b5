package chat.parley.model;

/** Answer to a canned reply that was made or changed: the reply after it. */
public record CannedReplyAnswer(boolean success, CannedReplyView reply) {}
