package chat.parley.server.web;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits whether the rate limits hold
 * @param limit rates that differ from the usual ones
 */
@ConfigurationProperties("parley")
record LimitSettings(@DefaultValue("on") boolean limits, @DefaultValue Map<RateLimit, Rate> limit) {

    Rate of(RateLimit which) {
        return limit.getOrDefault(which, which.usual());
    }
}
