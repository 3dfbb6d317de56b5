package chat.parley.desktop.model;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rooms of which the server is to be asked how they stand: those that are wanted within a moment once, and some at a time, as
 * they may be thousands. JavaFX thread only.
 */
final class WantedRooms {
    private static final Duration GATHERING = Duration.ofMillis(150);
    private static final int AT_ONCE = 50;
    /** More than anybody has; what else there is comes with the list. */
    private static final int MOST = 20_000;

    private final Timer timer;
    private final Consumer<String> ask;
    private final Set<String> wanted = new LinkedHashSet<>();

    /** @param ask asks for one */
    WantedRooms(Timer timer, Consumer<String> ask) {
        this.timer = timer;
        this.ask = ask;
    }

    void add(String roomId) {
        boolean first = wanted.isEmpty();
        if (wanted.size() < MOST && wanted.add(roomId) && first) {
            timer.after(GATHERING, this::askSome);
        }
    }

    private void askSome() {
        List<String> now = wanted.stream().limit(AT_ONCE).toList();
        now.forEach(wanted::remove);
        if (!wanted.isEmpty()) {
            timer.after(GATHERING, this::askSome);
        }
        now.forEach(ask);
    }
}
