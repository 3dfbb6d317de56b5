/**
 * What everybody did and was told in a run, kept in files, and the checker that holds them against what the server has in
 * the end. It knows nothing of how the run was made.
 */
@NullMarked
package chat.parley.faults.history;

import org.jspecify.annotations.NullMarked;
