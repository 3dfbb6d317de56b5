package chat.parley.faults.proxy;

import java.time.Duration;

/** What happens to one connection. */
public sealed interface Fault {

    /** Nothing. */
    record None() implements Fault {}

    /** Every piece of data comes later, both ways. */
    record Delay(Duration each) implements Fault {}

    /** Both sides see the end of the connection once so many bytes went that way. */
    record Cut(Way way, long after) implements Fault {}

    /** Both sides see an error once so many bytes went that way. */
    record Reset(Way way, long after) implements Fault {}

    /** The connection stays, and after so many bytes nothing comes through that way any more. */
    record BlackHole(Way way, long after) implements Fault {}

    /** So many bytes at a time, with a pause after each, both ways. */
    record Drip(int bytes, Duration pause) implements Fault {}

    /**
     * Of what a server says over a WebSocket, whole messages come late, twice, and in another order: what several nodes and
     * a bus between them may do, though no TCP does. The first one stays first, and ordinary HTTP as it is.
     */
    record Shuffle(long seed) implements Fault {}
}
