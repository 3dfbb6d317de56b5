package chat.parley.server.support;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import chat.parley.model.AssignCase;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserType;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agents do with cases. Each is one atomic change of the case; the room follows before the answer. */
@Component
class Desk {

    private final SupportRooms rooms;
    private final Casebook casebook;
    private final Settling settling;
    private final CaseViews views;
    private final Agents agents;

    Desk(SupportRooms rooms, Casebook casebook, Settling settling, CaseViews views, Agents agents) {
        this.rooms = rooms;
        this.casebook = casebook;
        this.settling = settling;
        this.views = views;
        this.agents = agents;
    }

    /** @throws AlreadyClaimed if another was first */
    SupportCase claim(Caller caller, String roomId) {
        if (caller.type() != UserType.SUPPORT) {
            throw new Forbidden("Only an agent can have a conversation.");
        }
        return change(roomId, null, (now, at) -> {
            Standing standing = now.standing();
            if (standing.isHeldByAnother(caller.userId())) {
                throw new AlreadyClaimed(
                        Objects.requireNonNull(views.of(now).assignee(), "Accounts are never removed"));
            }
            return now.standing(standing.takenBy(caller.userId(), caller.userId(), at), at);
        });
    }

    /** Gives it to an agent, or back to the queue. */
    SupportCase assign(Caller caller, String roomId, AssignCase wish) {
        String agentId = wish.userId();
        if (agentId != null && !agents.areAgents(List.of(agentId))) {
            throw new Invalid("userId", "This is nobody who answers customers.");
        }
        return change(roomId, wish.version(), (now, at) -> now.standing(agentId == null
                ? now.standing().givenBack()
                : now.standing().takenBy(agentId, caller.userId(), at), at));
    }

    SupportCase put(Caller caller, String roomId, ChangeCaseStatus wish) {
        SupportStatus status = wish.status();
        if (status == null || status == SupportStatus.NEW) {
            throw new Invalid("status", "The status must be open, pending, on-hold or resolved.");
        }
        Instant until = wish.until();
        if ((status == SupportStatus.ON_HOLD) != (until != null)) {
            throw new Invalid("until", "Say until when, for a conversation that is put off, and only then.");
        }
        return change(roomId, wish.version(), (now, at) -> {
            if (until != null && !until.isAfter(at)) {
                throw new Invalid("until", "This time must be in the future.");
            }
            Standing standing = now.standing();
            boolean same = standing.status() == status && Objects.equals(standing.snoozedUntil(), until);
            return same ? now : now.standing(standing.put(status, until, caller.userId(), at), at);
        });
    }

    SupportCase tag(String roomId, List<String> tags) {
        return change(roomId, null, (now, at) -> now.tagged(tags, at));
    }

    private SupportCase change(String roomId, @Nullable Long version, Casebook.Step step) {
        rooms.require(roomId);
        SupportCase after = casebook.change(roomId, (now, at) -> {
            CaseChangedMeanwhile.refuse(now, version);
            return step.take(now, at);
        });
        if (!after.isUnsettled()) {
            return after;
        }
        settling.settle(roomId);
        return rooms.require(roomId);
    }
}
