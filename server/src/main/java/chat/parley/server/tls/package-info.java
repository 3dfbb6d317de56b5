/**
 * TLS: what the server proves itself with, and when it speaks in the open. Knows {@code store}, for files and refusals.
 */
@NullMarked
package chat.parley.server.tls;

import org.jspecify.annotations.NullMarked;
