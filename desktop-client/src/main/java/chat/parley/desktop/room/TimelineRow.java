package chat.parley.desktop.room;

import java.time.Instant;
import java.util.List;

import chat.parley.desktop.model.MessageItem;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that its place in the conversation adds to it. One row per message: what stands between two
 * messages belongs to the lower one, above its bubble.
 *
 * @param direct whether it is talk between two people, where nobody need be named
 * @param begins whether the room begins here
 * @param newDay whether it is the first of its day
 * @param unread how many new messages the divider above it announces; 0 for no divider
 * @param first whether it is the first of a group by one person
 * @param last whether it is the last of its group
 * @param quote the message it answers, if that is loaded
 * @param earlier what is to be said of messages before it, where it is the first that is loaded
 * @param lost when the connection was lost without which it was written, if it is the first such; {@code null} else
 * @param asides what stands below it before the next message, and is none
 */
record TimelineRow(MessageItem item, boolean direct, boolean begins, boolean newDay, long unread, boolean first,
        boolean last, @Nullable Quote quote, TimelineFrame.Earlier earlier, @Nullable Instant lost,
        List<Aside> asides) {

    TimelineRow {
        asides = List.copyOf(asides);
    }

    /** Whether something stands between it and the message before. */
    boolean headed() {
        return begins || newDay || unread > 0 || lost != null || earlier != TimelineFrame.Earlier.NONE;
    }

    /** The same for as long as the room is loaded. */
    String key() {
        return item.key();
    }
}
