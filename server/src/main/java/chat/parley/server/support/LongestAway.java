package chat.parley.server.support;

import java.time.Duration;
import java.util.function.Supplier;

import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.stereotype.Component;

/** How long an agent may be away now before the customers who wait for them go back to the queue. */
@Component
class LongestAway implements Supplier<Duration> {

    private static final int A_DAY = 24 * 60;

    private final Supplier<Duration> now;

    LongestAway(SupportSettings given, LiveSettings settings) {
        now = settings.declare(Setting.minutes("parley.support.away-minutes", given.awayMinutes(), 1, A_DAY));
    }

    @Override
    public Duration get() {
        return now.get();
    }
}
