/** A durable database inside the process that speaks the MongoDB wire protocol. */
@NullMarked
package chat.parley.embeddedmongo;

import org.jspecify.annotations.NullMarked;
