/** Finding people, and starting a conversation with them. */
@NullMarked
package chat.parley.desktop.people;

import org.jspecify.annotations.NullMarked;
