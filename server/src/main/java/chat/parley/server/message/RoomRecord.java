package chat.parley.server.message;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import chat.parley.server.account.Caller;
import chat.parley.server.account.Deeds;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.audit.Deed;
import chat.parley.server.room.Room;
import org.springframework.stereotype.Component;

/** What is done to rooms and to the messages of others by virtue of a role, for the record: rooms by what they are called. */
@Component
class RoomRecord {

    private static final int MOST_NAMES = 5;

    private final People people;
    private final Deeds deeds;

    RoomRecord(People people, Deeds deeds) {
        this.people = people;
        this.deeds = deeds;
    }

    void roomDeleted(Caller by, Room room, long messages) {
        deeds.record(by, new Deed("room-deleted", title(room), messages + " messages, room " + room.id()));
    }

    void messageDeleted(Caller by, Room room, long number) {
        deeds.record(by, new Deed("message-deleted", title(room), "message " + number + ", room " + room.id()));
    }

    /** Its name; else the user names of its people. */
    private String title(Room room) {
        if (room.name() != null) {
            return room.name();
        }
        Map<String, Person> found = people.findAll(room.peopleIds());
        String names = room.peopleIds().stream().map(found::get).filter(Objects::nonNull).limit(MOST_NAMES)
                .map(person -> person.view().username()).collect(Collectors.joining(", "));
        return names.isEmpty() ? room.id() : names;
    }
}
