package chat.parley.server.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import chat.parley.server.web.Routes;
import chat.parley.server.web.TooMany;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes cases one version after the other, whoever else does so at the same moment, and tells of each. */
@Component
class Casebook {

    private static final int MOST_ATTEMPTS = 50;

    private final SupportCases cases;
    private final CaseViews views;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Casebook(SupportCases cases, CaseViews views, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** What becomes of a case. May be asked several times, and changes nothing itself. */
    @FunctionalInterface
    interface Step {

        /** The same case if there is nothing to change. */
        SupportCase take(SupportCase now, Instant at);
    }

    /**
     * The case after one step, which is decided by the case as it stands when it is written: of many who take the same step
     * at once, one is first, and the others see what that one made of it.
     *
     * @throws chat.parley.server.web.NotFound if there is no such case
     */
    SupportCase change(String roomId, Step step) {
        for (int lost = 0; lost < MOST_ATTEMPTS; lost++) {
            SupportCase before = cases.find(roomId).orElseThrow(Routes::noSuchEndpoint);
            SupportCase next = step.take(before, clock.instant());
            if (next == before) {
                return before;
            }
            if (cases.replace(before, next)) {
                events.publishEvent(new CaseChanged(views.of(next)));
                return next;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << Math.min(lost, 4)));
        }
        throw new TooMany(Duration.ofSeconds(1));
    }

    /** A case for a room that has none; tells nobody if another was first. */
    void open(SupportCase fresh) {
        if (cases.insert(fresh)) {
            events.publishEvent(new CaseChanged(views.of(fresh)));
        }
    }
}
