/**
 * Rooms: who is in which, opening one, silencing one. A room document also carries a summary of its messages, so that the
 * list of recent conversations is one indexed question; the summary is derived, and {@code message} keeps it.
 */
@NullMarked
package chat.parley.server.room;

import org.jspecify.annotations.NullMarked;
