package chat.parley.server.message;

import org.springframework.stereotype.Component;

/**
 * How many messages are unread, exactly and without looking at them: numbers have no gaps, so only the own ones and the
 * deleted ones, usually few, need counting.
 */
@Component
class Unread {

    private final Messages messages;

    Unread(Messages messages) {
        this.messages = messages;
    }

    /** Messages of others numbered after {@code from} up to and including {@code upTo} that are not deleted. */
    long count(String roomId, String userId, long from, long upTo) {
        if (upTo <= from) {
            return 0;
        }
        long own = messages.countOwn(roomId, userId, from, upTo);
        long deleted = messages.countDeletedOfOthers(roomId, userId, from, upTo);
        return Math.max(0, upTo - from - own - deleted);
    }
}
