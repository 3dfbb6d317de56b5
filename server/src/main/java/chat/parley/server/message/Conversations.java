package chat.parley.server.message;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.ConversationView;
import chat.parley.model.MessageBody;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Attached;
import chat.parley.server.room.LastMessage;
import chat.parley.server.room.Muted;
import chat.parley.server.room.Room;
import chat.parley.server.room.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rooms as one member sees them in the list of conversations. All rooms of a page are asked about at once. */
@Component
class Conversations {

    private final People people;
    private final Wishes wishes;
    private final Positions positions;
    private final Readers readers;
    private final Unread unread;

    Conversations(People people, Wishes wishes, Positions positions, Readers readers, Unread unread) {
        this.people = people;
        this.wishes = wishes;
        this.positions = positions;
        this.readers = readers;
        this.unread = unread;
    }

    /** What is known of the rooms of a page. */
    private record Known(Map<String, Person> persons, Map<String, Position> positions, Wishes.Of wishes,
            Map<String, Long> unread, Map<String, Long> mentions) {}

    List<ConversationView> of(String userId, List<Room> rooms) {
        Set<String> personIds = new HashSet<>();
        Set<String> positionIds = new HashSet<>();
        for (Room room : rooms) {
            personIds.addAll(room.peopleIds());
            personIds.addAll(MessageViews.peopleIn(room.lastMessage()));
            room.peopleIds().forEach(id -> positionIds.add(Position.id(room.id(), id)));
        }
        Map<String, Position> found = positions.findAll(positionIds);
        List<Span> unreadOf = rooms.stream().filter(room -> room.has(userId))
                .map(room -> new Span(room.id(), position(room.id(), userId, found).upTo(), room.lastNumber()))
                .toList();
        var known = new Known(people.findAll(personIds), found,
                wishes.of(userId, rooms.stream().map(Room::id).toList()), unread.countAll(userId, unreadOf),
                unread.mentions(userId, unreadOf));
        return rooms.stream().map(room -> view(userId, room, known)).toList();
    }

    private ConversationView view(String userId, Room room, Known known) {
        LastMessage last = room.lastMessage();
        Muted muted = known.wishes().muted().get(room.id());
        Position position = position(room.id(), userId, known.positions());
        long readUpTo = room.has(userId) ? position.upTo() : room.lastNumber();
        return new ConversationView(room.id(), room.id(), last == null ? null : last.messageId(),
                last == null ? null : new MessageBody(last.text()),
                last == null ? null : MessageViews.type(last.line()),
                last == null ? null : MessageViews.view(last.authorId(), known.persons()),
                MessageViews.receipts(readersOf(room, last, known), known.persons()),
                MessageViews.users(room.peopleIds(), known.persons()), room.activityAt(), room.type(),
                known.unread().getOrDefault(room.id(), 0L), room.lastNumber(), room.lastChange(),
                readUpTo, muted != null, muted == null ? null : muted.until(), room.initiatorId(),
                room.name(), room.description(), last == null ? null : MessageViews.line(last.line(), known.persons()),
                last == null ? List.of() : Attached.views(last.files()),
                known.wishes().pinned().contains(room.id()), room.pinnedIds().isEmpty() ? null : room.pinnedIds(),
                known.mentions().getOrDefault(room.id(), 0L), position.isMarkedUnread(),
                muted != null && muted.exceptMentions(), support(room, known));
    }

    private static @Nullable SupportView support(Room room, Known known) {
        if (!room.isSupport()) {
            return null;
        }
        List<String> agents = room.memberIds().stream().filter(id -> isAgent(known.persons().get(id))).toList();
        SupportPhase open = agents.isEmpty() ? SupportPhase.WAITING : SupportPhase.JOINED;
        return new SupportView(room.resolved() ? SupportPhase.RESOLVED : open,
                MessageViews.users(agents, known.persons()));
    }

    private static boolean isAgent(@Nullable Person person) {
        return person != null && person.isAgent();
    }

    private static Position position(String roomId, String userId, Map<String, Position> positions) {
        return positions.getOrDefault(Position.id(roomId, userId), Position.start(roomId, userId));
    }

    private List<Reader> readersOf(Room room, @Nullable LastMessage last, Known known) {
        return last == null || last.line() != null
                ? List.of()
                : Stream.concat(Stream.of(new Reader(last.authorId(), last.createdAt())),
                        readers.of(room, last, known.positions()).stream()).toList();
    }
}
