/** Two stores that speak the MongoDB protocol, each in a process of its own, and a driver that asks both for the same. */
@NullMarked
package chat.parley.benchmarks.store;

import org.jspecify.annotations.NullMarked;
