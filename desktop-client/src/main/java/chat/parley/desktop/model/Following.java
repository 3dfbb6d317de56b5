package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import chat.parley.desktop.store.Cache;

/**
 * Keeps the cached stretches of the recent rooms true while nobody looks at them, so that they can be read when the server
 * is away: what was missed is asked for on each return, room by room, and only where something was. JavaFX thread only.
 */
final class Following {
    private static final int MOST_ROOMS = 200;
    /** So many rooms are asked for at once; then slower, to leave the person's share of the server to the person. */
    private static final int SWIFT = 50;
    private static final Duration SWIFT_STEP = Duration.ofMillis(20);
    private static final Duration SLOW_STEP = Duration.ofMillis(100);

    private final Chat chat;
    private final Cached cached;
    private final Map<String, Long> changes = new HashMap<>();
    private int round;

    Following(Chat chat, Cached cached) {
        this.chat = chat;
        this.cached = cached;
    }

    void load() {
        cached.ask(Cache::changes).thenAccept(kept -> kept.forEach(changes::putIfAbsent));
    }

    /** Whether the cache has a stretch of that room, as far as is known. */
    boolean keeps(String roomId) {
        return changes.containsKey(roomId);
    }

    /**
     * What is held of a room was given to the cache.
     *
     * @param change what it is true to now
     * @param lastOfOthers number of the last message in it that somebody else wrote, 0 for none
     */
    void heldTo(String roomId, long change, long lastOfOthers) {
        chat.confirmations().held(roomId, lastOfOthers);
        if (cached.keeps()) {
            changes.put(roomId, change);
        }
    }

    void forget(String roomId) {
        changes.remove(roomId);
    }

    void forgetAll() {
        changes.clear();
    }

    /** The whole list is known: brings up to date what is behind it, latest activity first. */
    void listed(List<Conversation> rows) {
        if (!cached.keeps()) {
            return;
        }
        Queue<Conversation> behind = new ArrayDeque<>(
                rows.stream().limit(MOST_ROOMS)
                        .filter(row -> changes.getOrDefault(row.roomId(), -1L) != row.lastChange())
                        .toList());
        step(++round, behind, 0);
    }

    /** Something happened in a room that is not kept yet. */
    void stirred(Conversation row) {
        if (cached.keeps() && !keeps(row.roomId())) {
            chat.room(row).follow(row.lastChange());
        }
    }

    /** The server has lost some of what was kept of a room. */
    void wentBack(Conversation row) {
        if (changes.getOrDefault(row.roomId(), 0L) > row.lastChange()) {
            chat.room(row).follow(row.lastChange());
        }
    }

    private void step(int turn, Queue<Conversation> behind, int done) {
        Conversation row = behind.poll();
        if (row == null || turn != round || !chat.calls().online()) {
            return;
        }
        chat.room(row).follow(row.lastChange());
        chat.threads().timer().after(done < SWIFT ? SWIFT_STEP : SLOW_STEP, () -> step(turn, behind, done + 1));
    }
}
