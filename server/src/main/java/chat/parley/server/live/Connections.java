package chat.parley.server.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.server.web.TooMany;
import org.springframework.stereotype.Component;

/** Who is connected to this server, and how often. Safe for use by many threads. */
@Component
class Connections {

    private final ConnectionSettings settings;
    private volatile boolean shut;
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final Set<Connection> desk = ConcurrentHashMap.newKeySet();
    /** The sets are never changed, only replaced. */
    private final Map<String, Set<Connection>> byPerson = new ConcurrentHashMap<>();

    Connections(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** @return false if it came too late to stay */
    boolean open(Connection connection) {
        all.add(connection);
        return !shut;
    }

    /** Those that come from now on cannot stay. */
    void shut() {
        shut = true;
    }

    /** Whether too many have not said whose they are. */
    boolean tooManyStrangers() {
        return all.stream().filter(connection -> connection.signedIn() == null).limit(settings.strangers() + 1L)
                .count() > settings.strangers();
    }

    /** @throws TooMany if the person has too many already */
    void enter(String userId, Connection connection) {
        byPerson.compute(userId, (_, earlier) -> {
            Set<Connection> now = earlier == null ? new HashSet<>() : new HashSet<>(earlier);
            if (now.size() >= settings.connectionsPerPerson()) {
                throw new TooMany(Duration.ofSeconds(30));
            }
            now.add(connection);
            return Set.copyOf(now);
        });
        if (connection.isDesk()) {
            desk.add(connection);
        }
    }

    void leave(Connection connection) {
        all.remove(connection);
        desk.remove(connection);
        SignedIn who = connection.signedIn();
        if (who != null) {
            byPerson.computeIfPresent(who.userId(), (_, earlier) -> {
                Set<Connection> now = new HashSet<>(earlier);
                now.remove(connection);
                return now.isEmpty() ? null : Set.copyOf(now);
            });
        }
    }

    Collection<Connection> of(String userId) {
        return byPerson.getOrDefault(userId, Set.of());
    }

    /** Those of who answers customers. */
    Collection<Connection> desk() {
        return desk;
    }

    /** How many are open of people who are signed in. */
    int count() {
        return byPerson.values().stream().mapToInt(Set::size).sum();
    }

    /** Everybody who has one. */
    Set<String> people() {
        return Set.copyOf(byPerson.keySet());
    }

    boolean isOnline(String userId) {
        return byPerson.containsKey(userId);
    }

    Collection<Connection> all() {
        return all;
    }
}
