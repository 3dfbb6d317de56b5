package chat.parley.server.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import chat.parley.model.PostView;
import chat.parley.server.room.Attached;

/** A post on its way into a room, and the answer its author waits for. Its first answer stays. */
final class IncomingPost {

    private final String authorId;
    private final Draft draft;
    private final List<Attached> files;
    private List<String> mentionedIds = List.of();
    private final long since = System.nanoTime();
    private final CompletableFuture<PostView> answer = new CompletableFuture<>();

    IncomingPost(String authorId, Draft draft) {
        this(authorId, draft, List.of());
    }

    /** @param files those that the draft names, reserved for this message */
    IncomingPost(String authorId, Draft draft, List<Attached> files) {
        this.authorId = authorId;
        this.draft = draft;
        this.files = files;
    }

    String authorId() {
        return authorId;
    }

    Draft draft() {
        return draft;
    }

    Message numberedAfter(RoomHead head, String roomId, Instant now) {
        return Message.first(roomId, head, authorId, draft, files, mentionedIds, now);
    }

    /** Whom it mentions, which shows in the room that it goes into. */
    void mentions(List<String> ids) {
        mentionedIds = ids;
    }

    /** Whether this message is what became of an earlier try; its text may differ. */
    boolean isRepetitionOf(Message message) {
        return message.authorId().equals(authorId) && message.clientId().equals(draft.clientId());
    }

    boolean waitsLongerThan(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    void posted(PostView post) {
        answer.complete(post);
    }

    void failed(Throwable why) {
        answer.completeExceptionally(why);
    }

    /**
     * Waits for the answer. An interruption does not end the waiting, as the message may be stored already: it is either
     * posted or refused, and its author shall know which.
     */
    PostView await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw e;
            }
        }
    }
}
