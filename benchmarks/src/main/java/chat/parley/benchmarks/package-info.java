/**
 * A load driver over the real protocol: it starts a server as its users would, talks to it as its clients do, and
 * states what it measures next to what the same machine can do at best.
 */
@NullMarked
package chat.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
