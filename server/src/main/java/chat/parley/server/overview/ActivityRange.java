package chat.parley.server.overview;

import java.time.Duration;
import java.util.Locale;

import chat.parley.server.web.Invalid;

/** What may be asked for: as many steps as fit on a screen. */
enum ActivityRange {
    HOUR(Duration.ofMinutes(1), 60),
    DAY(Duration.ofMinutes(10), 144),
    WEEK(Duration.ofHours(1), 168);

    private final Duration step;
    private final int steps;

    ActivityRange(Duration step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    Duration step() {
        return step;
    }

    int steps() {
        return steps;
    }

    /** @throws Invalid if there is no such range */
    static ActivityRange of(String word) {
        for (ActivityRange range : values()) {
            if (range.name().toLowerCase(Locale.ROOT).equals(word)) {
                return range;
            }
        }
        throw new Invalid("range", "The range is hour, day or week.");
    }
}
