/**
 * Sample people and conversations for a server that somebody wants to look around in: made at the start of an empty server
 * with {@code --demo}, the same each time but for the dates. Uses what other features offer to each other; nothing depends
 * on it.
 */
@NullMarked
package chat.parley.server.demo;

import org.jspecify.annotations.NullMarked;
