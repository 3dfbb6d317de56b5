package chat.parley.embeddedmongo;

import java.time.Instant;

/**
 * A copy of a database that was made while it ran, and from which it can be restored.
 *
 * @param commit the number of the last change that is certainly in it
 * @param begun when it was asked for; everything that was acknowledged before is in it
 * @param files how many files it consists of, without its table of contents
 * @param bytes their length
 */
public record Backup(long commit, Instant begun, int files, long bytes) {}
