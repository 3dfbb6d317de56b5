/** Which words are misspelled, in English and Bulgarian, and what may have been meant; needs no toolkit. */
@NullMarked
package chat.parley.desktop.ui.spelling;

import org.jspecify.annotations.NullMarked;
