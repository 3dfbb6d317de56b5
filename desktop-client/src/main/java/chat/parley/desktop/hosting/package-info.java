/**
 * A server of one's own on this computer: started as a process of its own, watched, found again, stopped.
 */
@NullMarked
package chat.parley.desktop.hosting;

import org.jspecify.annotations.NullMarked;
