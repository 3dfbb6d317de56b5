package chat.parley.server.message;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import chat.parley.model.AttachmentView;
import chat.parley.model.ReactionView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Attached;
import chat.parley.server.room.Happening;
import chat.parley.server.room.Rooms;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All messages, room by room, in the order of the room. */
@Component
@Order(ExportPart.WHAT_WAS_SAID)
class ExportedMessages implements ExportPart {

    private static final int ROOMS = 100;
    private static final long MESSAGES = 500;

    private final Rooms rooms;
    private final Messages messages;
    private final People people;

    ExportedMessages(Rooms rooms, Messages messages, People people) {
        this.rooms = rooms;
        this.messages = messages;
        this.people = people;
    }

    /**
     * @param author user name
     * @param text empty once deleted
     * @param line what happened to the room, for what nobody wrote
     */
    private record Line(@JsonProperty("_id") String id, String roomId, long number, String authorId,
            @Nullable String author, Instant createdAt, @Nullable Instant editedAt, @Nullable Instant deletedAt,
            String text, @Nullable String replyTo, @Nullable List<AttachmentView> attachments,
            @Nullable List<ReactionView> reactions, @Nullable List<String> mentions, @Nullable Happening line) {

        static Line of(Message message, @Nullable Person author) {
            return new Line(message.idText(), message.roomId(), message.number(), message.doneBy(),
                    author == null ? null : author.view().username(), message.createdAt(), message.editedAt(),
                    message.deletedAt(), message.text(), message.replyTo(),
                    orNull(Attached.views(message.files())), orNull(message.thoughts().views()),
                    message.mentionedIds(), message.line());
        }

        private static <T> @Nullable List<T> orNull(List<T> some) {
            return some.isEmpty() ? null : some;
        }
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        SortedMap<String, Long> some = rooms.changesByRoom(null, ROOMS);
        while (!some.isEmpty()) {
            for (String roomId : some.keySet()) {
                write(roomId, export);
            }
            some = rooms.changesByRoom(some.lastKey(), ROOMS);
        }
    }

    private void write(String roomId, Export export) throws IOException {
        long last = messages.head(roomId).number();
        for (long from = 0; from < last; from += MESSAGES) {
            List<Message> page = messages.numbered(roomId, from, Math.min(last, from + MESSAGES));
            Map<String, Person> authors = people.findAll(page.stream().map(Message::doneBy).toList());
            for (Message message : page) {
                export.line(Line.of(message, authors.get(message.doneBy())));
            }
        }
    }
}
