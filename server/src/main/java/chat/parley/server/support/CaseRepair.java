package chat.parley.server.support;

import java.util.Map;
import java.util.SortedMap;

import chat.parley.server.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares all support rooms with the cases, and brings up those that have none or are behind. */
@Component
class CaseRepair {

    private static final Logger log = LoggerFactory.getLogger(CaseRepair.class);
    private static final int AT_ONCE = 1_000;

    private final Rooms rooms;
    private final SupportCases cases;
    private final SupportRooms supportRooms;

    CaseRepair(Rooms rooms, SupportCases cases, SupportRooms supportRooms) {
        this.rooms = rooms;
        this.cases = cases;
        this.supportRooms = supportRooms;
    }

    void repair() {
        int mended = 0;
        @Nullable
        String last = null;
        do {
            SortedMap<String, Long> page = rooms.supportChanges(last, AT_ONCE);
            last = page.isEmpty() ? null : page.lastKey();
            Map<String, Long> known = cases.followedTo(page.keySet());
            for (var room : page.entrySet()) {
                if (known.getOrDefault(room.getKey(), -1L) < room.getValue()) {
                    mended += bringUp(room.getKey());
                }
            }
        } while (last != null);
        if (mended > 0) {
            log.info("Brought up the cases of {} support rooms", mended);
        }
    }

    /** One that fails, such as one that is being deleted, keeps none of the others back. */
    private int bringUp(String roomId) {
        try {
            supportRooms.require(roomId);
            return 1;
        } catch (RuntimeException e) {
            log.warn("A case could not be brought up; this is tried again: {}", e.toString());
            return 0;
        }
    }
}
