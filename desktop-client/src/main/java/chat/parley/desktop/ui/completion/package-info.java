/** What a word that is being written may become, offered above the field it is written in. */
@NullMarked
package chat.parley.desktop.ui.completion;

import org.jspecify.annotations.NullMarked;
