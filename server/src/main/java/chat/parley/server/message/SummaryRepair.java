package chat.parley.server.message;

import java.util.List;

import chat.parley.server.room.Room;
import chat.parley.server.room.RoomSummaries;
import chat.parley.server.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets right, after a start, the summaries of rooms whose server died between storing a message and summing it up. Runs
 * beside the first requests: a summary that is behind hides nothing but itself, and the next post sets it right as well.
 */
@Component
class SummaryRepair {

    private static final Logger log = LoggerFactory.getLogger(SummaryRepair.class);
    private static final int PAGE = 500;

    private final Rooms rooms;
    private final RoomSummaries summaries;
    private final Messages messages;

    SummaryRepair(Rooms rooms, RoomSummaries summaries, Messages messages) {
        this.rooms = rooms;
        this.summaries = summaries;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread.ofVirtual().name("summary-repair").start(this::repair);
    }

    void repair() {
        long mended = 0;
        @Nullable
        String after = null;
        for (List<Room> page = rooms.after(null, PAGE); !page.isEmpty(); page = rooms.after(after, PAGE)) {
            mended += page.stream().filter(this::mend).count();
            after = page.getLast().id();
        }
        if (mended > 0) {
            log.info("Set right the summaries of {} rooms", mended);
        }
    }

    /** Every change of a room raises its last change, so that this one number tells whether the summary is behind. */
    private boolean mend(Room room) {
        long lastChange = messages.lastChange(room.id());
        if (lastChange <= room.lastChange()) {
            return false;
        }
        var last = messages.last(room.id()).map(Message::summary).orElse(null);
        summaries.restate(room, messages.head(room.id()).number(), lastChange, last);
        return true;
    }
}
