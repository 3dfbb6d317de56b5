package chat.parley.server.message;

import java.time.Instant;
import java.util.Optional;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives a message the next place in its room, once. The caller holds the room. */
@Component
class Appending {

    private final Messages messages;
    private final Publication publication;

    Appending(Messages messages, Publication publication) {
        this.messages = messages;
        this.publication = publication;
    }

    /**
     * @throws Invalid if the message answers one that is not in this room
     * @throws ClientIdTaken if the client id belongs to another message of this author
     * @throws MessageDeletedAlready if it belongs to one that was deleted since
     */
    PostView append(Room room, String authorId, Draft draft, Instant at) {
        checkReply(room, draft.replyTo());
        // The room remembers its head. Should another server have moved on, the unique indexes say so.
        return Attempts.untilWon(new RoomHead(room.lastNumber(), room.lastChange()), () -> messages.head(room.id()),
                head -> {
                    var message = Message.first(room.id(), head, authorId, draft, at);
                    try {
                        messages.insert(message);
                    } catch (DuplicateKeyException e) {
                        return messages.findByClientId(authorId, draft.clientId())
                                .map(first -> repeated(room, first, draft));
                    }
                    return Optional.of(publication.posted(room, message));
                });
    }

    private void checkReply(Room room, @Nullable String replyTo) {
        if (replyTo != null && messages.find(replyTo).filter(it -> it.roomId().equals(room.id())).isEmpty()) {
            throw new Invalid("replyTo", "The message that this one answers is not in this conversation.");
        }
    }

    private PostView repeated(Room room, Message first, Draft draft) {
        if (!first.roomId().equals(room.id())) {
            throw new ClientIdTaken();
        }
        if (first.deleted()) {
            throw new MessageDeletedAlready();
        }
        if (!draft.fingerprint().equals(first.fingerprint())) {
            throw new ClientIdTaken();
        }
        // A server that died right after storing it got neither to the summary nor to telling anybody.
        return first.number() > room.lastNumber()
                ? publication.posted(room, first)
                : publication.postedBefore(room, first);
    }
}
