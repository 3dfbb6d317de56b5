package chat.parley.embeddedmongo;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What is done without being asked, and when.
 *
 * @param period how long after one round of expiring documents and cursors the next one begins
 * @param cursorPatience how long a cursor is kept that nobody asks for more
 * @param clock by which documents and cursors expire
 */
record Upkeep(Duration period, Duration cursorPatience, InstantSource clock) {

    /** As MongoDB has it. */
    static Upkeep usual() {
        return new Upkeep(Duration.ofMinutes(1), Duration.ofMinutes(10), InstantSource.system());
    }
}
