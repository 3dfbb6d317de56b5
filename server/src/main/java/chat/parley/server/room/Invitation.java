package chat.parley.server.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be asked into a room. */
@Component
public class Invitation {

    public static final int MOST_PEOPLE = 50;

    private final People people;

    Invitation(People people) {
        this.people = people;
    }

    /**
     * The people meant.
     *
     * @param userIds as somebody sent them
     * @throws Invalid if they are too many, somebody is named twice or does not exist, or it is the inviter
     */
    public Collection<Person> check(String inviterId, @Nullable List<String> userIds) {
        if (userIds == null) {
            throw wrong("Say who takes part.");
        }
        if (userIds.size() >= MOST_PEOPLE) {
            throw full();
        }
        if (userIds.stream().anyMatch(id -> id == null || id.isBlank())) {
            throw wrong("Every id must be filled in.");
        }
        if (Set.copyOf(userIds).size() < userIds.size()) {
            throw wrong("Name each person once.");
        }
        if (userIds.contains(inviterId)) {
            throw wrong("You take part anyway: name only the others.");
        }
        Map<String, Person> others = people.findAllNow(userIds);
        if (userIds.stream().anyMatch(id -> !others.containsKey(id) || others.get(id).deleted())) {
            throw wrong("Somebody named here does not exist.");
        }
        return others.values();
    }

    /** More people than a room holds. */
    public static Invalid full() {
        return wrong("A conversation holds at most " + MOST_PEOPLE + " people.");
    }

    static Invalid wrong(String sentence) {
        return new Invalid("userIds", sentence);
    }
}
