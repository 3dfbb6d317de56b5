package chat.parley.server.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.SupportAgentView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import org.springframework.stereotype.Component;

/** Who of the desk is there to answer. */
@Component
class Agents {

    private static final int MOST = 500;

    private final Availabilities availabilities;
    private final SupportCases cases;
    private final DeskPresence presence;
    private final People people;
    private final Clock clock;

    Agents(Availabilities availabilities, SupportCases cases, DeskPresence presence, People people, Clock clock) {
        this.availabilities = availabilities;
        this.cases = cases;
        this.presence = presence;
        this.people = people;
        this.clock = clock;
    }

    boolean isAvailable(String agentId) {
        return presence.isOnline(agentId) && availabilities.of(agentId).awaySince() == null;
    }

    void set(String agentId, boolean available) {
        availabilities.set(agentId, available, clock.instant());
    }

    /** Notes who is connected to this server, for all servers. */
    void seen() {
        Set<String> here = presence.deskHere();
        if (!here.isEmpty()) {
            availabilities.seen(here, clock.instant());
        }
    }

    /**
     * Since when somebody has been away.
     *
     * @param since who has not been seen after that was away since then at the latest
     * @return now, if they are there
     */
    Instant awaySince(String agentId, Instant since) {
        Availability known = availabilities.of(agentId);
        if (known.awaySince() != null) {
            return later(since, known.awaySince());
        }
        if (presence.isOnline(agentId)) {
            return clock.instant();
        }
        return known.seenAt() == null ? since : later(since, known.seenAt());
    }

    /** Whether they are available, by id. */
    Map<String, Boolean> available() {
        List<String> desk = people.agents(MOST).stream().map(Person::id).toList();
        Map<String, Availability> known = availabilities.of(desk);
        return desk.stream().collect(Collectors.toMap(id -> id, id -> isThere(id, known)));
    }

    List<SupportAgentView> all() {
        List<Person> desk = people.agents(MOST);
        Map<String, Long> open = cases.openByAgent();
        Map<String, Availability> known = availabilities.of(desk.stream().map(Person::id).toList());
        return desk.stream().map(agent -> new SupportAgentView(agent.view(), isThere(agent.id(), known),
                open.getOrDefault(agent.id(), 0L))).toList();
    }

    /** Nobody, if they answer no customers. */
    Optional<SupportAgentView> find(String userId) {
        return all().stream().filter(agent -> agent.user().id().equals(userId)).findFirst();
    }

    /** Whether these are people who answer customers. */
    boolean areAgents(Collection<String> ids) {
        Map<String, Person> found = people.findAllNow(ids);
        return ids.stream().allMatch(id -> found.containsKey(id) && found.get(id).isAgentAtWork());
    }

    private boolean isThere(String agentId, Map<String, Availability> known) {
        Availability one = known.get(agentId);
        return presence.isOnline(agentId) && (one == null || one.awaySince() == null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
