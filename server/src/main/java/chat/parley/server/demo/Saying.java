package chat.parley.server.demo;

import java.time.Instant;

/**
 * A message that is to be said in a room.
 *
 * @param person user name
 */
record Saying(String person, String text, Instant at) {}
