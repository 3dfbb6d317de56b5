package chat.parley.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores and publishes what happens to a message after it was posted, as the next change of its room. */
@Component
class Amending {

    private final Messages messages;
    private final Publication publication;
    private final Mentioned mentioned;
    private final Clock clock;

    Amending(Messages messages, Publication publication, Mentioned mentioned, Clock clock) {
        this.messages = messages;
        this.publication = publication;
        this.mentioned = mentioned;
        this.clock = clock;
    }

    /** One step in a message's life. */
    private interface Step {
        Message take(Message before, long change, Instant now);
    }

    /** The caller holds the room. */
    PostView edit(Room room, Message message, String text) {
        var mentions = mentioned.in(text, room, message.authorId());
        return publication.edited(room,
                amend(room, message, (before, change, now) -> before.edited(text, mentions, change, now)));
    }

    /** The caller holds the room. Nothing else of the message changes. */
    PostView react(Room room, Message message, String userId, String emoji, boolean reacted) {
        return publication.reacted(room, amend(room, message, (before, change, now) -> before
                .thoughts().has(userId, emoji) == reacted && !before.deleted()
                        ? before
                        : before.reacted(userId, emoji, reacted, change, now)));
    }

    /** The caller holds the room. */
    void delete(Room room, Message message) {
        publication.deleted(room, amend(room, message, Message::tombstone));
    }

    private Message amend(Room room, Message message, Step step) {
        return Attempts.untilWon(room.lastChange(), () -> messages.lastChange(room.id()), lastChange -> {
            Message before = messages.find(message.idText()).orElseThrow(MessageNotFound::new);
            if (before.change() > lastChange) {
                return Optional.empty(); // a number given twice within one message would escape the unique index
            }
            Message next = step.take(before, lastChange + 1, clock.instant());
            try {
                return messages.replace(before, next) ? Optional.of(next) : Optional.empty();
            } catch (DuplicateKeyException e) {
                return Optional.empty();
            }
        });
    }
}
