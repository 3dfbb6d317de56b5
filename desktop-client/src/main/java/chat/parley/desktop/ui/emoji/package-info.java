/** Emoji in colour on every system: found in texts, drawn from Twemoji's pictures, looked for by name. */
@NullMarked
package chat.parley.desktop.ui.emoji;

import org.jspecify.annotations.NullMarked;
