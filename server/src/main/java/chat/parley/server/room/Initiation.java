package chat.parley.server.room;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.server.account.Caller;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may open a conversation with whom. */
@Component
class Initiation {

    static final int MOST_PEOPLE = 50;

    private final Rooms rooms;
    private final People people;
    private final RateLimits limits;

    Initiation(Rooms rooms, People people, RateLimits limits) {
        this.rooms = rooms;
        this.people = people;
        this.limits = limits;
    }

    /** @throws Invalid saying what is wrong with {@code userIds} or {@code type} */
    OpenedRoom initiate(Caller caller, @Nullable List<String> userIds, @Nullable RoomType type) {
        if (type == null) {
            throw new Invalid("type", "Say which type of conversation this is.");
        }
        if (userIds == null) {
            throw new Invalid("userIds", "Say who takes part.");
        }
        check(caller, userIds, type);
        var earlier = rooms.find(type, caller.userId(), userIds);
        if (earlier.isPresent()) {
            return new OpenedRoom(earlier.get(), false);
        }
        limits.spend(RateLimit.ROOMS, caller.userId());
        return rooms.open(type, caller.userId(), userIds);
    }

    private void check(Caller caller, List<String> userIds, RoomType type) {
        if (userIds.size() >= MOST_PEOPLE) {
            throw wrong("A conversation holds at most " + MOST_PEOPLE + " people.");
        }
        if (userIds.stream().anyMatch(id -> id == null || id.isBlank())) {
            throw wrong("Every id must be filled in.");
        }
        if (Set.copyOf(userIds).size() < userIds.size()) {
            throw wrong("Name each person once.");
        }
        if (userIds.contains(caller.userId())) {
            throw wrong("You take part anyway: name only the others.");
        }
        Map<String, Person> others = people.findAllNow(userIds);
        if (userIds.stream().anyMatch(id -> !others.containsKey(id) || others.get(id).deleted())) {
            throw wrong("Somebody named here does not exist.");
        }
        checkTypes(caller, others.values().stream().map(Person::type).toList(), type);
    }

    private static void checkTypes(Caller caller, List<UserType> others, RoomType type) {
        switch (type) {
            case CONSUMER_TO_CONSUMER -> {
                if (others.isEmpty()) {
                    throw wrong("Name at least one other person.");
                }
            }
            case CONSUMER_TO_SUPPORT -> {
                var types = Stream.concat(Stream.of(caller.type()), others.stream()).toList();
                if (!types.contains(UserType.CONSUMER)) {
                    throw wrong("A support conversation needs a customer.");
                }
                if (!others.isEmpty() && !types.contains(UserType.SUPPORT)) {
                    throw wrong("A support conversation needs somebody from support.");
                }
            }
        }
    }

    private static Invalid wrong(String sentence) {
        return new Invalid("userIds", sentence);
    }
}
