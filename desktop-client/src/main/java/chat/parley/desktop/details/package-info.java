/** What there is to know about a conversation, and to settle: beside the messages. */
@NullMarked
package chat.parley.desktop.details;

import org.jspecify.annotations.NullMarked;
