package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Posting a message: once it returns, the message is stored, has its place, and has been published. Repeating a post with
 * the same client id gives the first result. Safe for use by many threads.
 */
@Component
public class Posting {

    private final Intake intake;
    private final Enclosing enclosing;
    private final RateLimits limits;

    Posting(Intake intake, Enclosing enclosing, RateLimits limits) {
        this.intake = intake;
        this.enclosing = enclosing;
        this.limits = limits;
    }

    /**
     * @throws chat.parley.server.room.RoomNotFound if the author is not a member
     * @throws chat.parley.server.web.Invalid if the message answers one that is not in this room, or has files that this author cannot
     *     post
     * @throws chat.parley.server.web.Conflict if the client id belongs to another message of this author
     * @throws chat.parley.server.web.TooMany if the author, or all in this room together, write too much, or more than the
     *     server keeps up with
     */
    public PostView post(String authorId, String roomId, Draft draft) {
        limits.spend(RateLimit.SEND, authorId);
        return intake.post(roomId, new IncomingPost(authorId, draft, enclosing.files(authorId, roomId, draft)));
    }
}
