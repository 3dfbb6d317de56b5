package chat.parley.desktop.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import chat.parley.desktop.model.Timer;

/** A clock that a test turns. */
public final class HandTimer implements Timer {

    private final List<Due> due = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-19T09:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        var later = new Due(now.plus(delay), task);
        due.add(later);
        return () -> due.remove(later);
    }

    /** Lets that much time pass, running what falls due, also what that starts. */
    public void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            var next = due.stream().filter(each -> !each.at.isAfter(until)).min(Comparator.comparing(Due::at));
            if (next.isEmpty()) {
                now = until;
                return;
            }
            due.remove(next.get());
            now = next.get().at;
            next.get().task.run();
        }
    }

    private record Due(Instant at, Runnable task) {}
}
