/** The open conversation: its messages, its header, and what is being written into it. */
@NullMarked
package chat.parley.desktop.room;

import org.jspecify.annotations.NullMarked;
