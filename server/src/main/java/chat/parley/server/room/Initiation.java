package chat.parley.server.room;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import chat.parley.model.InitiateRoom;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.server.account.Caller;
import chat.parley.server.account.Person;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.stereotype.Component;

/** Who may open a conversation with whom. */
@Component
class Initiation {

    private static final int LONGEST_CLIENT_ID = 64;

    private final Rooms rooms;
    private final Invitation invitation;
    private final RateLimits limits;

    Initiation(Rooms rooms, Invitation invitation, RateLimits limits) {
        this.rooms = rooms;
        this.invitation = invitation;
        this.limits = limits;
    }

    /** @throws Invalid saying what is wrong with {@code userIds} or {@code type} */
    OpenedRoom initiate(Caller caller, InitiateRoom wish) {
        RoomType type = wish.type();
        List<String> userIds = wish.userIds();
        if (type == null) {
            throw new Invalid("type", "Say which type of conversation this is.");
        }
        if (userIds == null) {
            throw new Invalid("userIds", "Say who takes part.");
        }
        if (wish.name() != null) {
            return openNamed(caller, userIds, wish);
        }
        check(caller, userIds, type);
        var earlier = rooms.find(type, caller.userId(), userIds);
        if (earlier.isPresent()) {
            return new OpenedRoom(earlier.get(), false);
        }
        limits.spend(RateLimit.ROOMS, caller.userId());
        return rooms.open(type, caller.userId(), userIds);
    }

    private OpenedRoom openNamed(Caller caller, List<String> userIds, InitiateRoom wish) {
        if (wish.type() != RoomType.CONSUMER_TO_CONSUMER) {
            throw new Invalid("name", "A support conversation has no name.");
        }
        String clientId = wish.clientId() == null ? UUID.randomUUID().toString() : wish.clientId();
        if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID) {
            throw new Invalid("clientId", "A clientId has 1 to 64 characters.");
        }
        String name = RoomWords.name(wish.name());
        invitation.check(caller.userId(), userIds);
        limits.spend(RateLimit.ROOMS, caller.userId());
        return rooms.openNamed(name, clientId, caller.userId(), userIds);
    }

    private void check(Caller caller, List<String> userIds, RoomType type) {
        var others = invitation.check(caller.userId(), userIds);
        checkTypes(caller, others.stream().map(Person::type).toList(), type);
    }

    private static void checkTypes(Caller caller, List<UserType> others, RoomType type) {
        switch (type) {
            case CONSUMER_TO_CONSUMER -> {
                if (others.isEmpty()) {
                    throw Invitation.wrong("Name at least one other person.");
                }
            }
            case CONSUMER_TO_SUPPORT -> {
                var types = Stream.concat(Stream.of(caller.type()), others.stream()).toList();
                if (!types.contains(UserType.CONSUMER)) {
                    throw Invitation.wrong("A support conversation needs a customer.");
                }
                if (!others.isEmpty() && !types.contains(UserType.SUPPORT)) {
                    throw Invitation.wrong("A support conversation needs somebody from support.");
                }
            }
        }
    }
}
