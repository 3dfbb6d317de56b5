/** The questions asked of a server, a class each; every answer comes with the limit it is to be read against. */
@NullMarked
package chat.parley.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
