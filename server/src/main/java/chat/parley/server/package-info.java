/** The Parley server. Its first-level packages are features; see docs/decisions for their order. */
@NullMarked
package chat.parley.server;

import org.jspecify.annotations.NullMarked;
