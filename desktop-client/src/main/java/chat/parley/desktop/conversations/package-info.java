/** The list of conversations, and what the sheet shows while none is open. */
@NullMarked
package chat.parley.desktop.conversations;

import org.jspecify.annotations.NullMarked;
