/**
 * Messages: one dense order per room, what changed since, who has read what, and the list of recent conversations. See
 * docs/decisions/0004-numbers-and-changes.md.
 */
@NullMarked
package chat.parley.server.message;

import org.jspecify.annotations.NullMarked;
