package chat.parley.server.overview;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long messages of the last hour took until everybody who was connected to this server had them. Counted minute by
 * minute in steps of a tenth, so that what is told is right to a tenth, and the room it takes is always the same.
 */
@Component
class DeliveryTimes implements HandoverWatch {

    private static final int MINUTES = 60;
    private static final double SHORTEST_MILLIS = 0.1;
    private static final double STEP = Math.log(1.1);
    /** Up to a minute and a half; what took longer counts as that. */
    private static final int STEPS = 145;

    private final Clock clock;
    private final int[][] counts = new int[MINUTES][STEPS];
    private final long[] minuteOf = new long[MINUTES];

    DeliveryTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handedOver(Duration took) {
        double steps = Math.log(took.toNanos() / 1e6 / SHORTEST_MILLIS) / STEP;
        int step = (int) Math.clamp(Math.ceil(steps), 0, STEPS - 1);
        synchronized (this) {
            countsOf(thisMinute())[step]++;
        }
    }

    /** Within how many milliseconds this share of them arrived, between 0 and 1; {@code null} if there were none. */
    synchronized @Nullable Double within(double share) {
        long[] total = new long[STEPS];
        long all = 0;
        for (int slot = 0; slot < MINUTES; slot++) {
            boolean old = minuteOf[slot] <= thisMinute() - MINUTES;
            for (int step = 0; step < STEPS && !old; step++) {
                total[step] += counts[slot][step];
                all += counts[slot][step];
            }
        }
        long passed = 0;
        for (int step = 0; step < STEPS && all > 0; step++) {
            passed += total[step];
            if (passed >= share * all) {
                return Math.round(SHORTEST_MILLIS * Math.exp(step * STEP) * 10) / 10.0;
            }
        }
        return null;
    }

    private int[] countsOf(long minute) {
        int slot = Math.floorMod(minute, MINUTES);
        if (minuteOf[slot] != minute) {
            minuteOf[slot] = minute;
            counts[slot] = new int[STEPS];
        }
        return counts[slot];
    }

    private long thisMinute() {
        return Math.floorDiv(clock.millis(), 60_000L);
    }
}
