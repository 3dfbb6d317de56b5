package chat.parley.server.message;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import chat.parley.model.ChangeRoom;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Happening;
import chat.parley.server.room.Happening.Kind;
import chat.parley.server.room.Invitation;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.RoomWords;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what to a room with a name: all members name it, describe it and ask people in, and any may leave; its owner
 * sends others away. Whoever is not a member learns nothing.
 */
@Component
class Membership {

    private final Rooms rooms;
    private final Lines lines;
    private final Chronicle chronicle;
    private final Invitation invitation;
    private final RoomLocks locks;

    Membership(Rooms rooms, Lines lines, Chronicle chronicle, Invitation invitation, RoomLocks locks) {
        this.rooms = rooms;
        this.lines = lines;
        this.chronicle = chronicle;
        this.invitation = invitation;
        this.locks = locks;
    }

    Room change(Caller caller, String roomId, ChangeRoom wish) {
        return holding(caller, roomId, room -> {
            String by = caller.userId();
            Room now = room;
            if (wish.name() != null) {
                String name = RoomWords.name(wish.name());
                now = name.equals(now.name()) ? now : chronicle.write(now, Happening.ofWords(Kind.RENAMED, by, name));
            }
            if (wish.description() != null) {
                @Nullable
                String words = RoomWords.description(wish.description());
                now = Objects.equals(words, now.description())
                        ? now
                        : chronicle.write(now, Happening.ofWords(Kind.DESCRIBED, by, words));
            }
            return now;
        });
    }

    /** Who is a member already stays one. */
    Room add(Caller caller, String roomId, @Nullable List<String> userIds) {
        return holding(caller, roomId, room -> {
            invitation.check(caller.userId(), userIds);
            List<String> fresh = Objects.requireNonNull(userIds).stream().filter(id -> !room.has(id)).toList();
            if (room.memberIds().size() + fresh.size() > Invitation.MOST_PEOPLE) {
                throw Invitation.full();
            }
            return fresh.isEmpty()
                    ? room
                    : chronicle.write(room, Happening.ofPeople(Kind.ADDED, caller.userId(), fresh));
        });
    }

    /** Sends somebody away, or goes. With the last one goes the room. */
    Room end(Caller caller, String roomId, String userId) {
        return holding(caller, roomId, room -> {
            boolean self = userId.equals(caller.userId());
            if (!self && !room.initiatorId().equals(caller.userId())) {
                throw new Forbidden("Only the owner of a room may remove people from it.");
            }
            if (!room.has(userId)) {
                return room; // gone already
            }
            return chronicle.write(room,
                    Happening.ofPeople(self ? Kind.LEFT : Kind.REMOVED, caller.userId(), List.of(userId)));
        });
    }

    private Room holding(Caller caller, String roomId, UnaryOperator<Room> work) {
        return locks.holding(roomId, () -> {
            Room room = rooms.find(roomId).map(lines::followed).filter(found -> found.has(caller.userId()))
                    .orElseThrow(RoomNotFound::new);
            if (room.name() == null) {
                throw new NoNamedRoom();
            }
            return work.apply(room);
        });
    }
}
