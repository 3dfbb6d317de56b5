package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is there. JavaFX thread only. */
final class Presences {
    /** More than anybody shares rooms with. */
    private static final int MOST_PEOPLE = 50_000;
    private final Map<String, ReadOnlyObjectWrapper<Presence>> people = new HashMap<>();
    private final Map<String, Runnable> ends = new HashMap<>();
    private final Timer timer;

    Presences(Timer timer) {
        this.timer = timer;
    }

    ReadOnlyObjectProperty<Presence> of(String userId) {
        return person(userId).getReadOnlyProperty();
    }

    void set(String userId, Presence presence) {
        if (people.size() >= MOST_PEOPLE && !people.containsKey(userId)) {
            return;
        }
        endsNoMore(userId);
        Instant until = presence.quietUntil();
        if (!presence.quiet() || until == null) {
            person(userId).set(presence);
        } else if (until.isAfter(timer.now())) {
            person(userId).set(presence);
            ends.put(userId, timer.after(Duration.between(timer.now(), until),
                    () -> person(userId).set(person(userId).get().disturbable())));
        } else {
            person(userId).set(presence.disturbable());
        }
    }

    private void endsNoMore(String userId) {
        Runnable callOff = ends.remove(userId);
        if (callOff != null) {
            callOff.run();
        }
    }

    /** Without a connection nobody can be said to be there. */
    void forget() {
        Set.copyOf(ends.keySet()).forEach(this::endsNoMore);
        people.values().forEach(person -> person.set(Presence.UNKNOWN));
    }

    private ReadOnlyObjectWrapper<Presence> person(String userId) {
        return people.computeIfAbsent(userId, _ -> new ReadOnlyObjectWrapper<>(Presence.UNKNOWN));
    }
}
