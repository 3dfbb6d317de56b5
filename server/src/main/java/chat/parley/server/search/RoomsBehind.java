package chat.parley.server.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import chat.parley.server.message.LoggedMessage;
import chat.parley.server.message.MessageLog;
import chat.parley.server.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the index to where the database is. For the one thread that writes. */
@Component
class RoomsBehind {

    private static final int CHANGES_AT_ONCE = 500;
    private static final int ROOMS_AT_ONCE = 1_000;

    private final Rooms rooms;
    private final MessageLog log;

    RoomsBehind(Rooms rooms, MessageLog log) {
        this.rooms = rooms;
        this.log = log;
    }

    /**
     * Takes up the next changes of a room, or lets go of it if it is no more.
     *
     * @return whether there may be more
     */
    boolean takeUp(String roomId, SearchIndex index) throws IOException {
        if (rooms.find(roomId).isEmpty()) {
            index.remove(roomId);
            return false;
        }
        List<LoggedMessage> changes = log.changedAfter(roomId, index.position(roomId), CHANGES_AT_ONCE);
        if (!changes.isEmpty()) {
            index.add(roomId, changes);
        }
        return changes.size() == CHANGES_AT_ONCE;
    }

    /**
     * Compares the whole index with the whole database: forgets the rooms that are no more, and those of which it knows more
     * than there is, as after a backup was restored.
     *
     * @return the rooms that it does not know all of
     */
    Set<String> find(SearchIndex index) throws IOException {
        Set<String> behind = new HashSet<>();
        Set<String> gone = new HashSet<>(index.rooms());
        @Nullable
        String last = null;
        do {
            SortedMap<String, Long> page = rooms.changesByRoom(last, ROOMS_AT_ONCE);
            last = page.isEmpty() ? null : page.lastKey();
            gone.removeAll(page.keySet());
            for (var room : page.entrySet()) {
                if (isAhead(room.getKey(), room.getValue(), index)) {
                    index.remove(room.getKey());
                }
                if (index.position(room.getKey()) < room.getValue()) {
                    behind.add(room.getKey());
                }
            }
        } while (last != null);
        for (String room : gone) {
            index.remove(room);
        }
        return behind;
    }

    /** What a room says of itself may be a moment behind its messages. */
    private boolean isAhead(String roomId, long change, SearchIndex index) {
        return index.position(roomId) > change && index.position(roomId) > log.lastChange(roomId);
    }
}
