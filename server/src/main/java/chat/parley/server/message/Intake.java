package chat.parley.server.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.model.PostView;
import chat.parley.server.web.TooMany;
import org.springframework.stereotype.Component;

/**
 * Where posts queue up for their rooms. Those that wait for one room at the same moment are appended together, which costs
 * little more than one of them. A post that finds nobody waiting goes in at once. Each room is served by a virtual thread of
 * its own, there only while somebody waits, so that no room waits for another and no poster's fate is in another's hands.
 */
@Component
class Intake {

    static final int AT_ONCE = 100;
    static final int MOST_WAITING = 1_000;

    /** Who waits longer has most likely given up; the same client id makes trying again safe. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What becomes of the posts that go in together. */
    @FunctionalInterface
    interface Door {

        /** Answers the posts. If it throws, those that it did not answer may be stored or not. The caller holds the room. */
        void enter(String roomId, List<IncomingPost> posts);
    }

    private final RoomLocks locks;
    private final Door door;
    private final Map<String, Queue<IncomingPost>> waiting = new ConcurrentHashMap<>();

    Intake(RoomLocks locks, Door door) {
        this.locks = locks;
        this.door = door;
    }

    /**
     * Waits until the post is stored and published.
     *
     * @throws TooMany if too many wait for this room, or it did not get to this one in time
     */
    PostView post(String roomId, IncomingPost post) {
        waiting.compute(roomId, (_, earlier) -> {
            Queue<IncomingPost> line = earlier == null ? new ArrayDeque<>() : earlier;
            if (line.size() >= MOST_WAITING) {
                throw new TooMany(Duration.ofSeconds(1));
            }
            line.add(post);
            if (earlier == null) {
                Thread.ofVirtual().name("intake").start(() -> serve(roomId));
            }
            return line;
        });
        return post.await();
    }

    /** How many wait for this room. */
    int waitingFor(String roomId) {
        int[] count = new int[1];
        waiting.computeIfPresent(roomId, (_, line) -> {
            count[0] = line.size();
            return line;
        });
        return count[0];
    }

    private void serve(String roomId) {
        while (locks.holding(roomId, () -> serveSome(roomId))) {
            // Letting go of the room in between gives editors and readers their turn.
        }
    }

    private boolean serveSome(String roomId) {
        List<IncomingPost> some = take(roomId);
        try {
            door.enter(roomId, some.stream().filter(post -> !gaveUp(post)).toList());
        } catch (RuntimeException | Error e) {
            some.forEach(post -> post.failed(e));
        }
        return !some.isEmpty();
    }

    private static boolean gaveUp(IncomingPost post) {
        boolean gaveUp = post.waitsLongerThan(PATIENCE);
        if (gaveUp) {
            post.failed(new TooMany(Duration.ofSeconds(1)));
        }
        return gaveUp;
    }

    /** Those whose turn it is; if there are none, the room is no longer served. */
    private List<IncomingPost> take(String roomId) {
        List<IncomingPost> some = new ArrayList<>();
        waiting.computeIfPresent(roomId, (_, line) -> {
            while (!line.isEmpty() && some.size() < AT_ONCE) {
                some.add(line.remove());
            }
            return some.isEmpty() ? null : line;
        });
        return some;
    }
}
