package chat.parley.server.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who of the desk has which case open, on this server or another, told to the desk on this one. Safe for use by many threads;
 * changes come one at a time, so that the last word about somebody is the true one.
 */
@Component
class Viewings {

    private final Connections connections;
    private final Broadcast broadcast;
    private final NodeBus bus;

    /** Somebody has a case open. */
    private record Viewing(String roomId, String userId) {}

    /** As the desk here was told. */
    private Set<Viewing> told = Set.of();
    /** As this server told the others. */
    private Set<Viewing> here = Set.of();
    private final Map<String, Set<Viewing>> elsewhere = new HashMap<>();

    Viewings(Connections connections, Broadcast broadcast, NodeBus bus) {
        this.connections = connections;
        this.broadcast = broadcast;
        this.bus = bus;
    }

    synchronized Set<String> viewers(String roomId) {
        return told.stream().filter(one -> one.roomId().equals(roomId)).map(Viewing::userId)
                .collect(Collectors.toSet());
    }

    /** A connection has this case open from now on, and no other. */
    synchronized void view(Connection connection, @Nullable String roomId) {
        connection.viewing(roomId);
        look();
    }

    /** A connection has ended. */
    void ended(Connection connection) {
        if (connection.viewing() != null) {
            view(connection, null);
        }
    }

    synchronized void heard(String node, NodeWord.Views word) {
        Set<Viewing> there = elsewhere.computeIfAbsent(node, _ -> new HashSet<>());
        Viewing one = new Viewing(word.roomId(), word.userId());
        if (word.viewing() ? there.add(one) : there.remove(one)) {
            tell();
        }
    }

    /** All that are open on that node. */
    synchronized void heard(String node, NodeWord.Viewers word) {
        Set<Viewing> there = new HashSet<>();
        for (int i = 0; i + 1 < word.roomsAndUsers().size(); i += 2) {
            there.add(new Viewing(word.roomsAndUsers().get(i), word.roomsAndUsers().get(i + 1)));
        }
        elsewhere.put(node, there);
        tell();
    }

    synchronized void gone(String node) {
        if (elsewhere.remove(node) != null) {
            tell();
        }
    }

    /** All that are open on this server. */
    synchronized NodeWord.Viewers here() {
        List<String> all = new ArrayList<>();
        here.forEach(one -> all.addAll(List.of(one.roomId(), one.userId())));
        return new NodeWord.Viewers(all);
    }

    private void look() {
        Set<Viewing> now = connections.desk().stream().flatMap(Viewings::of)
                .collect(Collectors.toSet());
        added(here, now).forEach(one -> bus.say(() -> new NodeWord.Views(one.roomId(), one.userId(), true)));
        added(now, here).forEach(one -> bus.say(() -> new NodeWord.Views(one.roomId(), one.userId(), false)));
        here = now;
        tell();
    }

    private void tell() {
        Set<Viewing> now = Stream.concat(here.stream(), elsewhere.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        added(told, now).forEach(one -> tell(one, true));
        added(now, told).forEach(one -> tell(one, false));
        told = now;
    }

    private void tell(Viewing one, boolean viewing) {
        broadcast.toDeskHere(new ServerFrame.SupportViewing(one.roomId(), one.userId(), viewing));
    }

    private static Set<Viewing> added(Set<Viewing> before, Set<Viewing> after) {
        Set<Viewing> more = new HashSet<>(after);
        more.removeAll(before);
        return more;
    }

    private static Stream<Viewing> of(Connection connection) {
        SignedIn who = connection.signedIn();
        String roomId = connection.viewing();
        return who == null || roomId == null ? Stream.empty() : Stream.of(new Viewing(roomId, who.userId()));
    }
}
