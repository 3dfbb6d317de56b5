package chat.parley.server.message;

import java.time.Instant;

/** Who has read a message, and when. */
record Reader(String userId, Instant readAt) {

    static Reader author(Message message) {
        return new Reader(message.authorId(), message.createdAt());
    }
}
