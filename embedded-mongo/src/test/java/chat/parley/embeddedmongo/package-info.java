@NullMarked
package chat.parley.embeddedmongo;

import org.jspecify.annotations.NullMarked;
