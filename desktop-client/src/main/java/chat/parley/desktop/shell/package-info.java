/**
 * The window, what stands in it, and the one place where all parts of the app are put together. Knows every feature; no
 * feature knows it.
 */
@NullMarked
package chat.parley.desktop.shell;

import org.jspecify.annotations.NullMarked;
