package chat.parley.server.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits whether the rate limits hold
 * @param limit rates that differ from the usual ones
 * @param host the address that the server listens on
 */
@ConfigurationProperties("parley")
record LimitSettings(@DefaultValue("on") boolean limits, @DefaultValue Map<RateLimit, RateSetting> limit,
        @DefaultValue("127.0.0.1") InetAddress host) {

    LimitSettings {
        if (!limits && !host.isLoopbackAddress()) {
            throw new StartRefused("The rate limits can be switched off only on a server that listens on loopback.");
        }
    }

    /** What an administrator says about a rate; the rest stays as usual. */
    record RateSetting(@Nullable Long burst, @Nullable Long amount, @Nullable Duration per) {

        RateSetting {
            if (burst != null && burst < 1 || amount != null && amount < 1 || per != null && !per.isPositive()) {
                throw new StartRefused("A rate limit needs a burst, an amount and a time above zero.");
            }
        }

        private Rate over(Rate usual) {
            return new Rate(burst == null ? usual.burst() : burst, amount == null ? usual.amount() : amount,
                    per == null ? usual.per() : per);
        }
    }

    Rate of(RateLimit which) {
        var setting = limit.get(which);
        return setting == null ? which.usual() : setting.over(which.usual());
    }
}
