package chat.parley.model;

/**
 * How many cases each list of the inbox holds.
 *
 * @param waiting open ones that nobody has
 * @param mine the asking agent's, without resolved ones
 * @param all without resolved ones
 */
public record SupportCounts(long waiting, long mine, long all) {}
