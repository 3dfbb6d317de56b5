package chat.parley.server.room;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** What one person has chosen for their own rooms. */
@Component
public class Wishes {

    private final Mutes mutes;
    private final PinnedRooms pinned;

    Wishes(Mutes mutes, PinnedRooms pinned) {
        this.mutes = mutes;
        this.pinned = pinned;
    }

    /**
     * Some of a person's rooms.
     *
     * @param muted by room id, those that are silent
     * @param pinned ids of those at the top of the list
     */
    public record Of(Map<String, Muted> muted, Set<String> pinned) {}

    void removeAll(String roomId) {
        mutes.removeAll(roomId);
        pinned.removeAll(roomId);
    }

    public Of of(String userId, Collection<String> roomIds) {
        return new Of(mutes.of(userId, roomIds), pinned.of(userId, roomIds));
    }
}
