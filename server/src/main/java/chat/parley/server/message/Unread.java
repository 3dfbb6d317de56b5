package chat.parley.server.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * How many messages are unread, exactly and without looking at them: numbers have no gaps, so only the own ones, the lines
 * and the deleted ones, usually few, need counting.
 */
@Component
class Unread {

    private final Messages messages;

    Unread(Messages messages) {
        this.messages = messages;
    }

    /** Messages of others that are not deleted. */
    long count(String userId, Span span) {
        return span.isEmpty()
                ? 0
                : others(span, messages.countOwn(userId, span), messages.countDeletedOfOthers(userId, span));
    }

    /** The same in several rooms, in two questions however many there are; by room id. */
    Map<String, Long> countAll(String userId, Collection<Span> spans) {
        List<Span> filled = spans.stream().filter(span -> !span.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> own = messages.countAllOwn(userId, filled);
        Map<String, Long> deleted = messages.countAllDeletedOfOthers(userId, filled);
        return filled.stream().collect(Collectors.toMap(Span::roomId, span -> others(span,
                own.getOrDefault(span.roomId(), 0L), deleted.getOrDefault(span.roomId(), 0L))));
    }

    /** How many messages mention this person, in several rooms in one question; by room id. A deleted one mentions nobody. */
    Map<String, Long> mentions(String userId, Collection<Span> spans) {
        List<Span> filled = spans.stream().filter(span -> !span.isEmpty()).toList();
        return filled.isEmpty() ? Map.of() : messages.countAllMentions(userId, filled);
    }

    private static long others(Span span, long own, long deletedOfOthers) {
        return Math.max(0, span.length() - own - deletedOfOthers);
    }
}
