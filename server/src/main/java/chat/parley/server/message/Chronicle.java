package chat.parley.server.message;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import chat.parley.server.room.Happening;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomOpened;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes down what happens to a room itself, in its place among the room's messages. */
@Component
class Chronicle {

    private final Messages messages;
    private final Lines lines;
    private final Publication publication;
    private final RoomLocks locks;
    private final Clock clock;

    Chronicle(Messages messages, Lines lines, Publication publication, RoomLocks locks, Clock clock) {
        this.messages = messages;
        this.lines = lines;
        this.publication = publication;
        this.locks = locks;
        this.clock = clock;
    }

    /** A room with a name begins with a line; who opens one of the others writes the first message. */
    @EventListener
    void opened(RoomOpened event) {
        Room room = event.room();
        String name = room.name();
        if (name != null) {
            locks.holding(room.id(),
                    () -> write(room, Happening.ofWords(Happening.Kind.CREATED, room.initiatorId(), name)));
        }
    }

    /**
     * The next line, of which those are told who are members after it. The caller holds the room.
     *
     * @return the room after it
     */
    Room write(Room room, Happening what) {
        Message line = Attempts.untilWon(new RoomHead(room.lastNumber(), room.lastChange()),
                () -> messages.head(room.id()), head -> store(Message.line(room.id(), head, what, clock.instant())));
        Room after = lines.followed(room);
        if (!after.memberIds().isEmpty()) {
            publication.posted(after, List.of(line));
        }
        return after;
    }

    private Optional<Message> store(Message line) {
        try {
            messages.insertAll(List.of(line));
            return Optional.of(line);
        } catch (DuplicateKeyException e) {
            return Optional.empty(); // another server was first with this number
        }
    }
}
