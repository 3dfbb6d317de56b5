package chat.parley.server.overview;

import java.time.Instant;

/**
 * One minute in which at least one server was there.
 *
 * @param at its beginning
 * @param messages how many were posted in it, to all servers
 * @param connections the most at once that any server saw, of all servers together
 */
record ActivityMinute(Instant at, long messages, int connections) {}
