package chat.parley.server.support;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import chat.parley.model.SupportStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands. Never changes; every step gives the standing after it, and the same one if the step changes nothing.
 *
 * @param assigneeId who has it; of a resolved case, who had it last
 * @param assignedAt since when
 * @param waitingSince time of the customer's first message since the last answer
 * @param snoozedUntil only while it is on hold
 * @param resolvedAt only while it is resolved
 * @param byId who changed its status last
 * @param unansweredSince since when the customer was waiting when it was resolved; they wait again if the desk opens it again
 */
record Standing(SupportStatus status, @Nullable String assigneeId, @Nullable Instant assignedAt,
        @Nullable Instant waitingSince, @Nullable Instant snoozedUntil, @Nullable Instant resolvedAt, String byId,
        @Nullable Instant unansweredSince) {

    /** How long after it was resolved a case goes on where it ended, rather than from the beginning. */
    static final Duration WARM = Duration.ofDays(7);

    /** Nobody has written yet. */
    static Standing first(@Nullable String assigneeId, String customerId, Instant now) {
        return new Standing(assigneeId == null ? SupportStatus.NEW : SupportStatus.OPEN, assigneeId,
                assigneeId == null ? null : now, null, null, null, customerId, null);
    }

    boolean isResolved() {
        return status == SupportStatus.RESOLVED;
    }

    /** Whether this person has it now. */
    boolean isHeldBy(String userId) {
        return userId.equals(assigneeId) && !isResolved();
    }

    /** Whether somebody else has it now. */
    boolean isHeldByAnother(String userId) {
        return assigneeId != null && !assigneeId.equals(userId) && !isResolved();
    }

    /** An agent takes it; what was new or resolved is open then. */
    Standing takenBy(String agentId, String byId, Instant now) {
        if (isHeldBy(agentId)) {
            return this;
        }
        boolean opens = status == SupportStatus.NEW || isResolved();
        return new Standing(opens ? SupportStatus.OPEN : status, agentId, now, waits(), snoozedUntil, null,
                opens ? byId : this.byId, null);
    }

    /** Nobody has it any more; it waits where it waited before. */
    Standing givenBack() {
        return assigneeId == null || isResolved()
                ? this
                : new Standing(status, null, null, waitingSince, snoozedUntil, null, byId, null);
    }

    /** The customer wrote, and waits for an answer from the first time on. */
    Standing customerWrote(String customerId, Instant at, Predicate<String> isAvailable) {
        Instant since = waitingSince == null ? at : waitingSince;
        return switch (status) {
            case NEW, OPEN -> new Standing(status, assigneeId, assignedAt, since, null, null, byId, null);
            case PENDING, ON_HOLD -> goesOn(SupportStatus.OPEN, customerId, since, isAvailable);
            case RESOLVED -> resolvedAt != null && at.isAfter(resolvedAt.plus(WARM))
                    ? new Standing(SupportStatus.NEW, null, null, since, null, null, customerId, null)
                    : goesOn(SupportStatus.OPEN, customerId, since, isAvailable);
        };
    }

    /** Somebody of the desk answered. A word after the end does not open a case again. */
    Standing deskWrote(String agentId) {
        if (isResolved()) {
            return unansweredSince == null
                    ? this
                    : new Standing(status, assigneeId, assignedAt, null, null, resolvedAt, byId, null);
        }
        return new Standing(SupportStatus.OPEN, assigneeId, assignedAt, null, null, null,
                status == SupportStatus.OPEN ? byId : agentId, null);
    }

    Standing put(SupportStatus next, @Nullable Instant until, String agentId, Instant now) {
        return next == SupportStatus.RESOLVED
                ? new Standing(next, assigneeId, assignedAt, null, null, isResolved() ? resolvedAt : now, agentId,
                        waits())
                : new Standing(next, assigneeId, assignedAt, waits(), next == SupportStatus.ON_HOLD ? until : null,
                        null,
                        agentId, null);
    }

    /** Its time has come. */
    Standing awake() {
        return new Standing(SupportStatus.OPEN, assigneeId, assignedAt, waitingSince, null, null, byId, null);
    }

    private Standing goesOn(SupportStatus next, String customerId, Instant since, Predicate<String> isAvailable) {
        boolean kept = assigneeId != null && isAvailable.test(assigneeId);
        return new Standing(next, kept ? assigneeId : null, kept ? assignedAt : null, since, null, null, customerId,
                null);
    }

    /** Since when the customer waits, or waited when it was resolved. */
    private @Nullable Instant waits() {
        return isResolved() ? unansweredSince : waitingSince;
    }
}
