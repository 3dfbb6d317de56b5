/**
 * What every screen is made of: theme, fonts, icons, avatars, words in the person's language, and the layers of a
 * window. Knows no feature.
 */
@NullMarked
package chat.parley.desktop.ui;

import org.jspecify.annotations.NullMarked;
