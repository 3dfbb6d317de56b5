package chat.parley.server.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import chat.parley.model.UserType;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.message.LoggedMessage;
import chat.parley.server.message.MessageLog;
import chat.parley.server.room.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has a case say what its room says. It reads the changes of the room that it has not taken up, in their order, from the
 * database; so it does not matter who noticed them, on which server, or whether anybody did.
 */
@Component
class CaseFollowing {

    private static final int AT_ONCE = 500;

    private final Casebook casebook;
    private final MessageLog log;
    private final Agents agents;
    private final People people;
    private final Clock clock;

    CaseFollowing(Casebook casebook, MessageLog log, Agents agents, People people, Clock clock) {
        this.casebook = casebook;
        this.log = log;
        this.agents = agents;
        this.people = people;
        this.clock = clock;
    }

    /** A room that has no case gets one, in the list that its people say. */
    void open(Room room) {
        Map<String, Person> persons = people.findAllNow(room.peopleIds());
        List<String> desk = room.memberIds().stream().filter(id -> persons.containsKey(id) && persons.get(id).isAgent())
                .sorted().toList();
        String customer = room.peopleIds().stream().filter(id -> !desk.contains(id)).sorted()
                .reduce((one, other) -> other.equals(room.initiatorId()) ? other : one).orElse(room.initiatorId());
        @Nullable
        String assignee = desk.contains(room.initiatorId())
                ? room.initiatorId()
                : desk.stream().reduce((one, other) -> agents.isAvailable(one) ? one : other).orElse(null);
        Instant now = clock.instant();
        casebook.open(SupportCase.opened(room.id(), customer, desk, Standing.first(assignee, customer, now),
                room.createdAt(), now));
    }

    /** @throws chat.parley.server.web.NotFound if the room has no case */
    SupportCase takeUp(String roomId) {
        return casebook.change(roomId, this::takeUp);
    }

    /** Somebody of the desk is no more. */
    SupportCase release(String roomId, String agentId) {
        return casebook.change(roomId,
                (now, at) -> now.agentIds().contains(agentId) ? now.without(agentId, at) : now);
    }

    private SupportCase takeUp(SupportCase before, Instant at) {
        Said said = before.said();
        Standing standing = before.standing();
        List<LoggedMessage> page;
        do {
            page = log.changedAfter(before.roomId(), said.lastChange(), AT_ONCE);
            Map<String, Person> authors = people
                    .findAll(page.stream().map(LoggedMessage::authorId).collect(Collectors.toSet()));
            for (LoggedMessage message : page) {
                Person author = authors.get(message.authorId());
                boolean byDesk = author != null && author.type() == UserType.SUPPORT;
                standing = standing(standing, said, message, byDesk);
                said = said.after(message, !byDesk);
            }
        } while (page.size() == AT_ONCE);
        return before.said(said, standing, at);
    }

    private Standing standing(Standing before, Said said, LoggedMessage message, boolean byDesk) {
        if (!message.said() || message.deleted() || !said.isNews(message)) {
            return before;
        }
        return byDesk
                ? before.deskWrote(message.authorId())
                : before.customerWrote(message.authorId(), message.createdAt(), agents::isAvailable);
    }
}
