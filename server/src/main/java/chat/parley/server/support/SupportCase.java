package chat.parley.server.support;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the desk keeps about one support conversation, as stored. Never changes; each step gives the next version.
 *
 * @param roomId also the shard key, as everything is asked for room by room, or page by page
 * @param agentIds who of the desk belongs into the room: the assignee, and who was asked in when it was opened
 * @param place follows from {@code standing}; what the lists are read by
 * @param queueAt {@code waitingSince}, or the end of time: the order of the queue
 * @param activityAt when the last message was said, else when the room was opened
 * @param decision rises by one whenever the room has to follow
 * @param unsettled true until the room has followed the newest decision
 * @param version rises by one with each change
 * @param calls whom its notes call in; {@code null} for nobody
 */
@Document("supportCases")
record SupportCase(@Id String roomId, String customerId, List<String> agentIds, Standing standing, Said said,
        List<String> tags, Place place, Instant queueAt, Instant activityAt, long decision,
        @Nullable Boolean unsettled, long version,
        Instant createdAt, Instant updatedAt, @Nullable Calls calls) {

    /** Later than anything, and yet a date that BSON holds. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    static SupportCase opened(String roomId, String customerId, List<String> agentIds, Standing standing,
            Instant createdAt, Instant now) {
        return new SupportCase(roomId, customerId, agentIds, standing, Said.NOTHING, List.of(), Place.of(standing),
                END_OF_TIME, createdAt, 0, null, 1, createdAt, now, null);
    }

    @Override
    public Calls calls() {
        return calls == null ? Calls.NONE : calls;
    }

    boolean isUnsettled() {
        return Boolean.TRUE.equals(unsettled);
    }

    /** Stands otherwise from now on; what that means for the room is still to be done. */
    SupportCase standing(Standing next, Instant now) {
        return next.equals(standing) ? this : with(next, said, tags, now);
    }

    SupportCase said(Said nowSaid, Standing next, Instant now) {
        return nowSaid.equals(said) && next.equals(standing) ? this : with(next, nowSaid, tags, now);
    }

    SupportCase tagged(List<String> all, Instant now) {
        return all.equals(tags) ? this : with(standing, said, all, now);
    }

    /** Somebody is no longer there for it. */
    SupportCase without(String agentId, Instant now) {
        Standing next = agentId.equals(standing.assigneeId()) ? standing.givenBack() : standing;
        SupportCase after = with(next, said, tags, now);
        List<String> rest = after.agentIds.stream().filter(id -> !id.equals(agentId)).toList();
        return new SupportCase(roomId, customerId, rest, after.standing, said, tags, after.place, after.queueAt,
                after.activityAt, after.decision + 1, true, after.version, createdAt, now, calls);
    }

    /** Its notes call in others from now on. */
    SupportCase calling(Calls next, Instant now) {
        return next.equals(calls())
                ? this
                : new SupportCase(roomId, customerId, agentIds, standing, said, tags, place, queueAt, activityAt,
                        decision, unsettled, version + 1, createdAt, now, next);
    }

    private SupportCase with(Standing next, Said nowSaid, List<String> nowTags, Instant now) {
        List<String> agents = agentsWith(next);
        boolean roomMustFollow = !agents.equals(agentIds) || next.isResolved() != standing.isResolved();
        Instant queue = next.waitingSince() == null ? END_OF_TIME : next.waitingSince();
        Instant active = nowSaid.last() == null ? activityAt : nowSaid.last().at();
        return new SupportCase(roomId, customerId, agents, next, nowSaid, nowTags, Place.of(next), queue, active,
                roomMustFollow ? decision + 1 : decision, isUnsettled() || roomMustFollow ? Boolean.TRUE : null,
                version + 1, createdAt, now, calls);
    }

    /** Who has it comes, who had it goes, whoever else was asked in stays. */
    private List<String> agentsWith(Standing next) {
        Set<String> agents = new LinkedHashSet<>(agentIds);
        if (standing.assigneeId() != null) {
            agents.remove(standing.assigneeId());
        }
        if (next.assigneeId() != null) {
            agents.add(next.assigneeId());
        }
        return List.copyOf(agents);
    }
}
