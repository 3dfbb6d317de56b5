/** The server for who looks after it: how it is, who may come in, and what was done. */
@NullMarked
package chat.parley.desktop.administration;

import org.jspecify.annotations.NullMarked;
