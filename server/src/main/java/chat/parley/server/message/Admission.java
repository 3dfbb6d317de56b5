package chat.parley.server.message;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.server.room.Room;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.Refusal;
import chat.parley.server.web.TooMany;
import org.springframework.stereotype.Component;

/** Which posts may go into a room. The others are answered here. */
@Component
class Admission {

    private final Messages messages;
    private final Mentioned mentioned;
    private final Outsiders outsiders;
    private final RateLimits limits;

    Admission(Messages messages, Mentioned mentioned, Outsiders outsiders, RateLimits limits) {
        this.outsiders = outsiders;
        this.messages = messages;
        this.mentioned = mentioned;
        this.limits = limits;
    }

    List<IncomingPost> admit(Room room, Collection<IncomingPost> posts) {
        Set<String> answered = answered(room, posts);
        return posts.stream().filter(post -> admits(room, post, answered)).toList();
    }

    private boolean admits(Room room, IncomingPost post, Set<String> answered) {
        try {
            check(room, post, answered);
            post.mentions(mentioned.in(post.draft().text(), room, post.authorId()));
            return true;
        } catch (Refusal e) {
            post.failed(e);
            return false;
        }
    }

    /** @throws TooMany if all in this room together write too much */
    private void check(Room room, IncomingPost post, Set<String> answered) {
        if (!room.has(post.authorId())) {
            throw outsiders.refusal(room, post.authorId());
        }
        limits.spend(RateLimit.ROOM_SEND, room.id()); // a stranger must not use up a room's ration
        String replyTo = post.draft().replyTo();
        if (replyTo != null && !answered.contains(replyTo)) {
            throw new Invalid("replyTo", "The message that this one answers is not in this conversation.");
        }
    }

    /** The messages of this room that these posts answer. */
    private Set<String> answered(Room room, Collection<IncomingPost> posts) {
        List<String> wanted = posts.stream().map(post -> post.draft().replyTo()).filter(Objects::nonNull).toList();
        return wanted.isEmpty()
                ? Set.of()
                : messages.findAll(wanted).stream().filter(message -> message.roomId().equals(room.id()))
                        .filter(message -> message.line() == null)
                        .map(Message::idText).collect(Collectors.toSet());
    }
}
