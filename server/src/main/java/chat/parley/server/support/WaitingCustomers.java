package chat.parley.server.support;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/** Who waits for the desk and whom nobody has taken on yet; for whoever looks after the server. */
@Component
public class WaitingCustomers {

    private final SupportCases cases;

    WaitingCustomers(SupportCases cases) {
        this.cases = cases;
    }

    /** @param longest how long the one has waited who has waited longest; zero if nobody waits */
    public record Waiting(int customers, Duration longest) {}

    public Waiting at(Instant now) {
        Duration longest = cases.waitingLongest().map(first -> Duration.between(first.queueAt(), now))
                .filter(Duration::isPositive).orElse(Duration.ZERO);
        return new Waiting(Math.toIntExact(cases.countWaiting()), longest);
    }
}
