/** People's devices, who work a server hard over the network of the real client and record all that they do and hear. */
@NullMarked
package chat.parley.faults.client;

import org.jspecify.annotations.NullMarked;
