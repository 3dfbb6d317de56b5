package chat.parley.desktop.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

import chat.parley.desktop.model.Timer;

/**
 * Tells what has been read: what was on screen for a second while the window had the focus. To be used on the thread of
 * its timer.
 */
final class ReadingWatch {

    static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final Timer timer;
    private final LongConsumer readUpTo;
    /** When each message on screen began to be looked at. */
    private final Map<Long, Instant> since = new HashMap<>();
    private boolean focused;
    private long read;
    private Runnable callOff = () -> {};

    /** @param readUpTo hears the number of the furthest message read, whenever it grows */
    ReadingWatch(Timer timer, LongConsumer readUpTo) {
        this.timer = timer;
        this.readUpTo = readUpTo;
    }

    /** These messages, by number, are on screen now, and no others. */
    void visible(Collection<Long> numbers) {
        since.keySet().retainAll(numbers);
        numbers.forEach(number -> since.putIfAbsent(number, timer.now()));
        look();
    }

    /** Whether the window has the focus; while it has not, nothing is being read. */
    void focused(boolean now) {
        if (now && !focused) {
            since.replaceAll((number, then) -> timer.now());
        }
        focused = now;
        look();
    }

    /** Stops looking. */
    void close() {
        callOff.run();
        since.clear();
    }

    private void look() {
        callOff.run();
        callOff = () -> {};
        if (!focused) {
            return;
        }
        Instant seenBy = timer.now().minus(LONG_ENOUGH);
        long furthest = since.entrySet().stream().filter(each -> !each.getValue().isAfter(seenBy))
                .mapToLong(Map.Entry::getKey).max().orElse(0);
        if (furthest > read) {
            read = furthest;
            readUpTo.accept(furthest);
        }
        since.entrySet().stream().filter(each -> each.getKey() > read).map(Map.Entry::getValue)
                .min(Instant::compareTo).ifPresent(next -> callOff = timer
                        .after(Duration.between(timer.now(), next.plus(LONG_ENOUGH)), this::look));
    }
}
