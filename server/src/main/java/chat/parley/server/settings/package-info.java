/**
 * Settings that administrators change while the server runs. A feature declares what can be changed of it and asks for the
 * value whenever it needs it; which values were chosen is kept in the database, so that all servers on it follow.
 */
@NullMarked
package chat.parley.server.settings;

import org.jspecify.annotations.NullMarked;
