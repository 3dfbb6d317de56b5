package chat.parley.server.room;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.model.RoomType;
import chat.parley.server.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rooms and who is in them; for the other features. Safe for use by many threads. */
@Component
public class Rooms {

    private final StoredRooms stored;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rooms(StoredRooms stored, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The one room of these people and this type, made if there is none. Asked at the same moment by many, one makes it
     * and all get it. Does not judge who may open what: see {@link Initiation}.
     *
     * @param others the people besides the initiator
     */
    public OpenedRoom open(RoomType type, String initiatorId, Collection<String> others) {
        var members = with(initiatorId, others);
        while (true) {
            var earlier = find(type, initiatorId, others);
            if (earlier.isPresent()) {
                return new OpenedRoom(earlier.get(), false);
            }
            var room = StoredRoom.open(type, initiatorId, members, clock.instant());
            try {
                stored.insert(room);
            } catch (DuplicateKeyException e) {
                continue; // somebody else was first: theirs is the room
            }
            events.publishEvent(new RoomOpened(room.room()));
            return new OpenedRoom(room.room(), true);
        }
    }

    /**
     * A room with a name of its own, new unless the same person made it with the same {@code clientId} before.
     *
     * @param others the people besides the creator
     */
    OpenedRoom openNamed(String name, String clientId, String creatorId, Collection<String> others) {
        String key = RoomKey.ofNamed(creatorId, clientId);
        var room = StoredRoom.named(name, key, creatorId, with(creatorId, others), clock.instant());
        try {
            stored.insert(room);
        } catch (DuplicateKeyException e) {
            return new OpenedRoom(stored.findByKey(key).map(StoredRoom::room)
                    .filter(earlier -> earlier.has(creatorId)).orElseThrow(RoomNotFound::new), false);
        }
        events.publishEvent(new RoomOpened(room.room()));
        return new OpenedRoom(room.room(), true);
    }

    /** The room that {@link #open} would find. */
    public Optional<Room> find(RoomType type, String initiatorId, Collection<String> others) {
        return stored.findByKey(RoomKey.of(type, with(initiatorId, others))).map(StoredRoom::room);
    }

    /** @throws RoomNotFound if there is no such room, or this person is not a member of it */
    public Room requireMember(String userId, String roomId) {
        return find(roomId).filter(room -> room.has(userId)).orElseThrow(RoomNotFound::new);
    }

    /**
     * The same for reading only, which the desk may do in every support conversation.
     *
     * @throws RoomNotFound if there is no such room, or it is not for this person to read
     */
    public Room requireReader(Caller caller, String roomId) {
        return find(roomId).filter(room -> room.isReadBy(caller)).orElseThrow(RoomNotFound::new);
    }

    /** A room, whoever asks; empty also for an id that is none. */
    public Optional<Room> find(String roomId) {
        return stored.find(roomId).map(StoredRoom::room);
    }

    /** Those that there are, whoever asks, by id. */
    public Map<String, Room> findAll(Collection<String> roomIds) {
        return stored.findAll(roomIds).stream().map(StoredRoom::room)
                .collect(Collectors.toMap(Room::id, Function.identity()));
    }

    /**
     * Has a room follow the next of the lines among its messages.
     *
     * @return the room after that
     * @throws RoomNotFound if the room is no more
     */
    public Room follow(Room before, long number, Happening what) {
        boolean followed = stored.follow(before, number, what);
        StoredRoom found = stored.find(before.id()).orElseThrow(RoomNotFound::new);
        Room after = found.room();
        if (after.memberIds().isEmpty() && !after.isSupport()) {
            stored.markDeleted(found, clock.instant()); // swept away like any other, at the next deletion or start
        }
        if (followed) {
            what.goneIds().forEach(gone -> events.publishEvent(new MembershipEnded(after.id(), gone)));
            if (what.brings()) {
                events.publishEvent(new MembersCame(after));
            }
            events.publishEvent(new RoomChanged(after.id(), after.memberIds()));
        }
        return after;
    }

    /** A person's rooms, newest activity first. */
    public List<Room> recent(String userId, long skip, int limit) {
        return stored.recent(userId, skip, limit).stream().map(StoredRoom::room).toList();
    }

    /** All rooms of a person, each with the number of its newest change. */
    public Map<String, Long> changesByRoom(String userId) {
        return stored.changesWith(userId);
    }

    /**
     * All rooms there are, by id, each with the number of its newest change; for whoever keeps something derived.
     *
     * @param afterId the last one of the page before; {@code null} for the first page
     */
    public SortedMap<String, Long> changesByRoom(@Nullable String afterId, int limit) {
        return stored.changesAfter(afterId, limit);
    }

    /** All support conversations, in the same way. */
    public SortedMap<String, Long> supportChanges(@Nullable String afterId, int limit) {
        return stored.supportChangesAfter(afterId, limit);
    }

    /** Everybody with whom this person shares a room. */
    public Set<String> companions(String userId) {
        var companions = new HashSet<>(stored.companions(userId));
        companions.remove(userId);
        return companions;
    }

    private static Set<String> with(String initiatorId, Collection<String> others) {
        var members = new HashSet<>(others);
        members.add(initiatorId);
        return members;
    }
}
