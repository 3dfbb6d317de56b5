package chat.parley.server.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.model.Mentions;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Room;
import org.springframework.stereotype.Component;

/** Whom a text mentions of those who are members when it is written. */
@Component
class Mentioned {

    private final People people;

    Mentioned(People people) {
        this.people = people;
    }

    /** Ids without that of the author; asks who the members are only if there may be a mention. */
    List<String> in(String text, Room room, String authorId) {
        if (Mentions.keys(text).isEmpty()) {
            return List.of();
        }
        Map<String, Person> byName = people.findAll(room.memberIds()).values().stream()
                .collect(Collectors.toMap(person -> Mentions.key(person.view().username()), Function.identity(),
                        (one, other) -> one));
        return List.copyOf(Mentions.in(text, byName::get).stream().map(mention -> mention.person().id())
                .filter(id -> !id.equals(authorId)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
