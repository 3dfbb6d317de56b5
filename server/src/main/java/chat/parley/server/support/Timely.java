package chat.parley.server.support;

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of cases as time passes. */
@Component
class Timely {

    private static final Logger log = LoggerFactory.getLogger(Timely.class);
    /** Longer than the way from a decision to the room that follows it. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final SupportCases cases;
    private final Casebook casebook;
    private final Settling settling;
    private final Agents agents;
    private final LongestAway longestAway;

    Timely(SupportCases cases, Casebook casebook, Settling settling, Agents agents, LongestAway longestAway) {
        this.cases = cases;
        this.casebook = casebook;
        this.settling = settling;
        this.agents = agents;
        this.longestAway = longestAway;
    }

    /** What was put off until now is open again. */
    void wakeUp(Instant now) {
        cases.due(now).forEach(one -> change(one.roomId(), (it, at) -> {
            Instant until = it.standing().snoozedUntil();
            return until == null || until.isAfter(at) ? it : it.standing(it.standing().awake(), at);
        }));
    }

    /** Rooms that did not follow their case, as a server was killed in between. */
    void settle(Instant now) {
        cases.unsettledSince(now.minus(MARGIN)).forEach(one -> settling.tryTo(one.roomId()));
    }

    /**
     * Customers do not wait for somebody who is away.
     *
     * @param startedAt nobody was away before that, as far as this server can tell
     */
    void giveBack(Instant startedAt, Instant now) {
        cases.takenAndWaiting().stream().filter(one -> isAbandoned(one.standing(), startedAt, now))
                .forEach(one -> change(one.roomId(), (it, at) -> isAbandoned(it.standing(), startedAt, at)
                        && it.standing().waitingSince() != null
                                ? it.standing(it.standing().givenBack(), at)
                                : it));
    }

    private boolean isAbandoned(Standing standing, Instant startedAt, Instant now) {
        String assignee = standing.assigneeId();
        Instant assigned = standing.assignedAt();
        if (assignee == null || assigned == null) {
            return false;
        }
        return !agents.awaySince(assignee, assigned.isAfter(startedAt) ? assigned : startedAt).plus(longestAway.get())
                .isAfter(now);
    }

    /** One that fails keeps none of the others back. */
    private void change(String roomId, Casebook.Step step) {
        try {
            settling.settleSoon(casebook.change(roomId, step));
        } catch (RuntimeException e) {
            log.warn("A case could not be looked after; this is tried again: {}", e.toString());
        }
    }
}
