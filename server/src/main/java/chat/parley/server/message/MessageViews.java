package chat.parley.server.message;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Room;
import org.springframework.stereotype.Component;

/** Messages as they cross the wire, with the people in them; all people of a page are asked for at once. */
@Component
class MessageViews {

    static final String TEXT = "text";

    private final People people;
    private final Readers readers;

    MessageViews(People people, Readers readers) {
        this.people = people;
        this.readers = readers;
    }

    /** Messages of one room, in the order given. */
    List<MessageView> page(Room room, List<Message> messages) {
        Map<Long, List<Reader>> readersOf = readers.of(room, messages);
        Set<String> ids = new HashSet<>();
        messages.forEach(message -> ids.add(message.authorId()));
        readersOf.values().forEach(readers -> readers.forEach(reader -> ids.add(reader.userId())));
        Map<String, Person> persons = people.findAll(ids);
        return messages.stream()
                .map(message -> view(message, readersOf.getOrDefault(message.number(), List.of()), persons)).toList();
    }

    PostView post(Room room, Message message) {
        return PostView.of(page(room, List.of(message)).getFirst(), users(room));
    }

    /** Messages that nobody but their authors can have read yet, in the order given. */
    List<PostView> unread(Room room, List<Message> messages) {
        Map<String, Person> persons = people.findAll(room.peopleIds());
        List<UserView> users = users(room.peopleIds(), persons);
        return messages.stream().map(message -> PostView.of(view(message, List.of(Reader.author(message)), persons),
                users)).toList();
    }

    List<UserView> users(Room room) {
        return users(room.peopleIds(), people.findAll(room.peopleIds()));
    }

    /** Those of these people who are known, in the order given. */
    static List<UserView> users(Collection<String> ids, Map<String, Person> persons) {
        return ids.stream().map(persons::get).filter(Objects::nonNull).map(Person::view).toList();
    }

    static List<ReadReceipt> receipts(Collection<Reader> readers, Map<String, Person> persons) {
        return readers.stream().filter(reader -> persons.containsKey(reader.userId()))
                .map(reader -> new ReadReceipt(reader.userId(), reader.readAt(), view(reader.userId(), persons)))
                .toList();
    }

    static UserView view(String userId, Map<String, Person> persons) {
        return Objects.requireNonNull(persons.get(userId), "Accounts are never removed").view();
    }

    private static MessageView view(Message message, List<Reader> readers, Map<String, Person> persons) {
        return new MessageView(message.idText(), message.roomId(), new MessageBody(message.text()), TEXT,
                view(message.authorId(), persons), receipts(readers, persons), message.number(), message.change(),
                message.clientId(), message.replyTo(), message.createdAt(), message.updatedAt(), message.editedAt(),
                message.deletedAt());
    }
}
