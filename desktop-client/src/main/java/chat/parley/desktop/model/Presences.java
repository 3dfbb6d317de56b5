package chat.parley.desktop.model;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is there. JavaFX thread only. */
final class Presences {
    private final Map<String, ReadOnlyObjectWrapper<Presence>> people = new HashMap<>();

    ReadOnlyObjectProperty<Presence> of(String userId) {
        return person(userId).getReadOnlyProperty();
    }

    void set(String userId, Presence presence) {
        person(userId).set(presence);
    }

    /** Without a connection nobody can be said to be there. */
    void forget() {
        people.values().forEach(person -> person.set(Presence.UNKNOWN));
    }

    private ReadOnlyObjectWrapper<Presence> person(String userId) {
        return people.computeIfAbsent(userId, _ -> new ReadOnlyObjectWrapper<>(Presence.UNKNOWN));
    }
}
