package chat.parley.embeddedmongo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** The usual upkeep by this clock, done only when a test asks for it. */
    Upkeep upkeep() {
        return new Upkeep(Duration.ofDays(1), Upkeep.usual().cursorPatience(), this);
    }
}
