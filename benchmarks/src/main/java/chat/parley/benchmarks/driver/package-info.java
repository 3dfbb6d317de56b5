/**
 * People at work: accounts, REST calls and live connections, by the records of the contract and nothing of the server's
 * own; and the processes they talk to.
 */
@NullMarked
package chat.parley.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
