/** A network that fails on purpose: TCP on the loopback address, faults drawn from a seed. It knows nothing of chat. */
@NullMarked
package chat.parley.faults.proxy;

import org.jspecify.annotations.NullMarked;
