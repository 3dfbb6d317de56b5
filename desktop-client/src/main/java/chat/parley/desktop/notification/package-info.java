/**
 * Telling of new messages outside of the window: what is worth telling, and how this computer tells it.
 */
@NullMarked
package chat.parley.desktop.notification;

import org.jspecify.annotations.NullMarked;
