/** What a person chooses about the app itself, kept on this computer. */
@NullMarked
package chat.parley.desktop.settings;

import org.jspecify.annotations.NullMarked;
