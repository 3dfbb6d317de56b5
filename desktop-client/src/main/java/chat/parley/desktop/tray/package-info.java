/**
 * The icon in the system's tray: what it says, how a desktop shows it, and when the window may go there.
 */
@NullMarked
package chat.parley.desktop.tray;

import org.jspecify.annotations.NullMarked;
