/**
 * Finding messages: what is typed and chosen, what was found, and where it stands. It shows messages in their place by way of
 * {@link chat.parley.desktop.search.MessagesAround}, which the shell provides.
 */
@NullMarked
package chat.parley.desktop.search;

import org.jspecify.annotations.NullMarked;
