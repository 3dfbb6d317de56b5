/** Processes to be killed: the server as it is built, and whatever else stands beside it. */
@NullMarked
package chat.parley.faults.process;

import org.jspecify.annotations.NullMarked;
