package chat.parley.server.web;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Rations what {@link RateLimit} names, on this node. Safe for use by many threads; never waits. Does nothing while the
 * limits are switched off.
 */
@Component
public class RateLimits {

    private record Ration(RateLimit limit, String who) {}

    private final LimitSettings settings;

    /** Two hours are longer than any ration takes to fill up again, so that forgetting one gives nothing away. */
    private final Cache<Ration, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(2))
            .maximumSize(200_000).build();

    RateLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one from what {@code who} has left.
     *
     * @param who an id, an address, or whatever the limit is counted by
     * @throws TooMany if nothing is left
     */
    public void spend(RateLimit limit, String who) {
        if (settings.limits()) {
            var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    /** Gives one back, for limits that count only failures: spend before trying, give back on success. */
    public void giveBack(RateLimit limit, String who) {
        if (settings.limits()) {
            bucket(limit, who).addTokens(1);
        }
    }

    private Bucket bucket(RateLimit limit, String who) {
        return buckets.get(new Ration(limit, who), _ -> settings.of(limit).bucket());
    }
}
