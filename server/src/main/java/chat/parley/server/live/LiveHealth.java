package chat.parley.server.live;

import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether live connections are looked after. */
@Component("liveHealthIndicator")
class LiveHealth implements HealthIndicator {

    static final Status DOWN = new Status(Status.DOWN.getCode(), "Live connections are not looked after.");

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Heartbeat heartbeat;

    LiveHealth(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public Health health() {
        return heartbeat.hasBeatWithin(LONGEST) ? Health.up().build() : Health.status(DOWN).build();
    }
}
