/** A server that means harm, and what it can do to the app: row C3 of the reliability list. */
@NullMarked
package chat.parley.desktop.hostile;

import org.jspecify.annotations.NullMarked;
