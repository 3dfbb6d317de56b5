package chat.parley.server.message;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Attached;
import chat.parley.server.room.Happening;
import chat.parley.server.room.LastMessage;
import chat.parley.server.room.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as they cross the wire, with the people in them; all people of a page are asked for at once. */
@Component
class MessageViews {

    private static final String TEXT = "text";
    private static final String LINE = "line";

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
        messages.forEach(message -> ids.addAll(peopleIn(message.summary())));
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
        Set<String> ids = new HashSet<>(room.peopleIds());
        messages.forEach(message -> ids.addAll(peopleIn(message.summary())));
        Map<String, Person> persons = people.findAll(ids);
        List<UserView> users = users(room.peopleIds(), persons);
        return messages.stream().map(message -> PostView.of(view(message,
                message.line() == null ? List.of(Reader.author(message)) : List.of(), persons), users)).toList();
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
        return new MessageView(message.idText(), message.roomId(), new MessageBody(message.text()),
                type(message.line()), view(message.doneBy(), persons), receipts(readers, persons), message.number(),
                message.change(),
                message.clientId(), message.replyTo(), message.createdAt(), message.updatedAt(), message.editedAt(),
                message.deletedAt(), line(message.line(), persons), Attached.views(message.files()),
                message.thoughts().views().isEmpty() ? null : message.thoughts().views(), message.mentionedIds());
    }

    static String type(@Nullable Happening line) {
        return line == null ? TEXT : LINE;
    }

    /** Who is named in a message, besides its readers. */
    static List<String> peopleIn(@Nullable LastMessage message) {
        if (message == null) {
            return List.of();
        }
        Happening line = message.line();
        return Stream.concat(Stream.of(message.authorId()), line == null ? Stream.of() : line.peopleIds().stream())
                .toList();
    }

    static @Nullable RoomLine line(@Nullable Happening line, Map<String, Person> persons) {
        return line == null ? null : switch (line.kind()) {
            case CREATED -> new RoomLine.Created(Objects.requireNonNull(line.words()));
            case RENAMED -> new RoomLine.Renamed(Objects.requireNonNull(line.words()));
            case DESCRIBED -> new RoomLine.Described(line.words());
            case ADDED -> new RoomLine.Added(users(line.peopleIds(), persons));
            case REMOVED -> new RoomLine.Removed(users(line.peopleIds(), persons));
            case LEFT -> new RoomLine.Left();
            case PINNED -> new RoomLine.Pinned(Objects.requireNonNull(line.words()));
            case UNPINNED -> new RoomLine.Unpinned(Objects.requireNonNull(line.words()));
            case JOINED -> new RoomLine.Joined();
            case RESOLVED -> new RoomLine.Resolved();
            case REOPENED -> new RoomLine.Reopened();
        };
    }
}
