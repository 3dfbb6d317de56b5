/** What was measured, and the ways of showing it: a table, a JSON file and a plot. Knows nothing of how it came about. */
@NullMarked
package chat.parley.benchmarks.result;

import org.jspecify.annotations.NullMarked;
