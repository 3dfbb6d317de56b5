/** Kills, cuts and delays, and the proof that what was acknowledged is there all the same. */
@NullMarked
package chat.parley.faults;

import org.jspecify.annotations.NullMarked;
