/** The desktop app. Its first-level packages are features. */
@NullMarked
package chat.parley.desktop;

import org.jspecify.annotations.NullMarked;
