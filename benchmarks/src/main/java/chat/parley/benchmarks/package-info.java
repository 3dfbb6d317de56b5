/** Load on the real protocol, measured. */
@NullMarked
package chat.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
