/**
 * Makes the packages of the system it runs on: what is behind {@code ./parley package}. The texts of the packages lie in the
 * module's folders {@code linux}, {@code windows} and {@code macos}.
 */
@NullMarked
package chat.parley.installer;

import org.jspecify.annotations.NullMarked;
