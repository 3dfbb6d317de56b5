/**
 * Copies of everything that the server keeps: made while it goes on, tried out before they count, once a day and whenever
 * an administrator asks, the newest ones kept.
 */
@NullMarked
package chat.parley.server.backup;

import org.jspecify.annotations.NullMarked;
