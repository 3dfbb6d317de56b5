package chat.parley.desktop.room;

import java.time.Instant;
import java.util.Map;

/**
 * What a conversation's rows depend on besides its messages.
 *
 * @param direct whether it is talk between two people
 * @param atStart whether the first message is the first of the room
 * @param firstUnread number of the message below the unread divider, 0 for no divider
 * @param unread how many messages the divider announces
 * @param earlier what comes before the first row, if it is not the first of the room
 * @param lost when the connection was lost, by the key of the first message that was written without it
 */
record TimelineFrame(boolean direct, boolean atStart, long firstUnread, long unread, Earlier earlier,
        Map<String, Instant> lost) {

    static final TimelineFrame BARE = new TimelineFrame(false, false, 0, 0);

    /** What is to be said of messages before the first row. */
    enum Earlier {
        /** Nothing. */
        NONE,
        /** They are on their way. */
        LOADING,
        /** They come when there is a connection. */
        AWAY
    }

    TimelineFrame {
        lost = Map.copyOf(lost);
    }

    /** Where nothing is loaded and the connection does not matter. */
    TimelineFrame(boolean direct, boolean atStart, long firstUnread, long unread) {
        this(direct, atStart, firstUnread, unread, Earlier.NONE, Map.of());
    }
}
