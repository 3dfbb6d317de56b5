package chat.parley.model;

import java.time.Instant;

/**
 * One reader of a message, with the true time of reading; the author stands in it from the start.
 */
public record ReadReceipt(String readByUserId, @WireTime Instant readAt, UserView readByUser) {}
