/** What this machine can do at best: the same sockets and the same disk, with nothing of a chat in between. */
@NullMarked
package chat.parley.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
