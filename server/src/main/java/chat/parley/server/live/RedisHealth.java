package chat.parley.server.live;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether the other servers hear this one. If not, it still serves: a load balancer must not turn all servers away. */
class RedisHealth implements HealthIndicator {

    static final Status AWAY = new Status("DEGRADED", "Redis is away; other servers hear of changes late.");

    private final NodeBus bus;

    RedisHealth(NodeBus bus) {
        this.bus = bus;
    }

    @Override
    public Health health() {
        return bus.isWhole() ? Health.up().build() : Health.status(AWAY).build();
    }
}
