package chat.parley.server.web;

import java.net.InetAddress;
import java.util.Map;

import chat.parley.server.store.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits whether the rate limits hold
 * @param limit rates that differ from the usual ones
 * @param host the address that the server listens on
 */
@ConfigurationProperties("parley")
record LimitSettings(@DefaultValue("on") boolean limits, @DefaultValue Map<RateLimit, Rate> limit,
        @DefaultValue("127.0.0.1") InetAddress host) {

    LimitSettings {
        if (!limits && !host.isLoopbackAddress()) {
            throw new StartRefused("The rate limits can be switched off only on a server that listens on loopback.");
        }
    }

    Rate of(RateLimit which) {
        return limit.getOrDefault(which, which.usual());
    }
}
