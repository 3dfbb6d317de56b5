package chat.parley.desktop.room;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import chat.parley.desktop.model.MessageItem;
import org.jspecify.annotations.Nullable;

/**
 * Above which messages stands that the connection was lost: the first that was written while it was. It comes with its
 * message and stays until the room is left, so that nothing moves when the connection goes or returns.
 */
final class Outages {

    /** What is over sooner is not spoken of. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Instant> lines = new HashMap<>();

    /**
     * Looks for the first message of an outage that has none yet.
     *
     * @param since when the connection was lost; {@code null} if there is one
     */
    void look(@Nullable Instant since, List<MessageItem> messages) {
        if (since != null && !lines.containsValue(since)) {
            first(since.plus(PATIENCE), messages).ifPresent(item -> lines.put(item.key(), since));
        }
    }

    /** When the connection was lost, by the key of the message below that line. */
    Map<String, Instant> lines() {
        return lines;
    }

    private static Optional<MessageItem> first(Instant from, List<MessageItem> messages) {
        return messages.stream().filter(item -> item.own() && !item.stored() && !item.time().isBefore(from))
                .findFirst();
    }
}
