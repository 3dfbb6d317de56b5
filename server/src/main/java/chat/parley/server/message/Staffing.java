package chat.parley.server.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Happening;
import chat.parley.server.room.Happening.Kind;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/**
 * Has a support room be as the desk decided: who of the desk is in it, and whether it is settled. What differs is written as
 * lines among the messages; what is so already is left alone, so that a step that a crash cut short can be taken again. Safe
 * for use by many threads.
 */
@Component
public class Staffing {

    private final Rooms rooms;
    private final Lines lines;
    private final Chronicle chronicle;
    private final People people;
    private final RoomLocks locks;

    Staffing(Rooms rooms, Lines lines, Chronicle chronicle, People people, RoomLocks locks) {
        this.rooms = rooms;
        this.lines = lines;
        this.chronicle = chronicle;
        this.people = people;
        this.locks = locks;
    }

    /**
     * What the desk decided.
     *
     * @param agentIds who of the desk shall be in the room; whoever has no account any more is left out
     * @param byId who settled the conversation, or went on with it
     */
    public record Decision(Set<String> agentIds, boolean resolved, String byId) {

        public Decision {
            agentIds = Set.copyOf(agentIds);
        }
    }

    /**
     * @param decision asked while nobody else on this server decides anything in the room
     * @throws RoomNotFound if the room is no more
     */
    public void settle(String roomId, Supplier<Decision> decision) {
        locks.holding(roomId, () -> {
            Room now = rooms.find(roomId).map(lines::followed).orElseThrow(RoomNotFound::new);
            for (Happening step : steps(now, decision.get())) {
                now = chronicle.write(now, step);
            }
            return now;
        });
    }

    private List<Happening> steps(Room room, Decision wanted) {
        Set<String> agents = agents(room, wanted);
        List<Happening> steps = new ArrayList<>();
        if (room.resolved() && !wanted.resolved()) {
            steps.add(Happening.ofPeople(Kind.REOPENED, wanted.byId(), List.of()));
        }
        agents.stream().filter(id -> room.has(id) && !wanted.agentIds().contains(id))
                .forEach(id -> steps.add(Happening.ofPeople(Kind.LEFT, id, List.of(id))));
        agents.stream().filter(id -> !room.has(id) && wanted.agentIds().contains(id))
                .forEach(id -> steps.add(Happening.ofPeople(Kind.JOINED, id, List.of(id))));
        if (!room.resolved() && wanted.resolved()) {
            steps.add(Happening.ofPeople(Kind.RESOLVED, wanted.byId(), List.of()));
        }
        return steps;
    }

    /** Those of the desk who are in the room, or shall be. */
    private Set<String> agents(Room room, Decision wanted) {
        Set<String> all = new HashSet<>(room.memberIds());
        all.addAll(wanted.agentIds());
        return people.findAllNow(all).values().stream().filter(Person::isAgent).map(Person::id)
                .collect(Collectors.toSet());
    }
}
