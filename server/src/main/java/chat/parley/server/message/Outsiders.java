package chat.parley.server.message;

import java.util.Set;

import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.web.Refusal;
import org.springframework.stereotype.Component;

/** What somebody hears who writes into a room without being a member of it. */
@Component
class Outsiders {

    private final People people;

    Outsiders(People people) {
        this.people = people;
    }

    /** That there is no such room; the desk, which may read it, hears what is to be done. */
    Refusal refusal(Room room, String authorId) {
        Person author = people.findAll(Set.of(authorId)).get(authorId);
        return room.isSupport() && author != null && author.isDesk() ? new ClaimFirst() : new RoomNotFound();
    }
}
