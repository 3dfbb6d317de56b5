package chat.parley.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Gives posts the next places in their room, once each, in as few writes as it takes. */
@Component
class Appending implements Intake.Door {

    private final Rooms rooms;
    private final Admission admission;
    private final Messages messages;
    private final Publication publication;
    private final Clock clock;

    Appending(Rooms rooms, Admission admission, Messages messages, Publication publication, Clock clock) {
        this.rooms = rooms;
        this.admission = admission;
        this.messages = messages;
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public void enter(String roomId, List<IncomingPost> posts) {
        if (posts.isEmpty()) {
            return;
        }
        Optional<Room> room = rooms.find(roomId);
        if (room.isEmpty()) {
            posts.forEach(post -> post.failed(new RoomNotFound()));
            return;
        }
        List<IncomingPost> admitted = admission.admit(room.get(), posts);
        if (!admitted.isEmpty()) {
            append(room.get(), new Batch(room.get(), admitted));
        }
    }

    private void append(Room room, Batch batch) {
        Instant now = clock.instant();
        try {
            // The room remembers its head. Should another server have moved on, the unique indexes say so.
            Attempts.untilWon(new RoomHead(room.lastNumber(), room.lastChange()), () -> messages.head(room.id()),
                    head -> batch.storeAfter(head, messages, now) ? Optional.of(head) : Optional.empty());
        } catch (RuntimeException e) {
            batch.failRest(e); // what came before stands
        }
        batch.publish(publication);
    }
}
