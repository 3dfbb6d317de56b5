package chat.parley.server.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** Who is connected to the other servers, as they say. Safe for use by many threads. */
@Component
class Elsewhere {

    private final Map<String, Set<String>> byNode = new ConcurrentHashMap<>();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();

    boolean isOnline(String userId) {
        return byNode.values().stream().anyMatch(people -> people.contains(userId));
    }

    /** How many connections there are to the other servers. */
    int connections() {
        return connections.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** These people, and those who are connected to the other servers. */
    Set<String> withPeople(Set<String> some) {
        Set<String> all = new HashSet<>(some);
        byNode.values().forEach(all::addAll);
        return all;
    }

    void connected(String node, int count) {
        connections.put(node, count);
    }

    void came(String node, String userId) {
        on(node).add(userId);
    }

    void went(String node, String userId) {
        on(node).remove(userId);
    }

    /**
     * All who are connected to this node.
     *
     * @return for whom that is news
     */
    Set<String> people(String node, Collection<String> userIds) {
        Set<String> there = on(node);
        Set<String> news = new HashSet<>(userIds);
        news.removeAll(there);
        there.stream().filter(earlier -> !userIds.contains(earlier)).forEach(news::add);
        there.retainAll(userIds);
        there.addAll(userIds);
        return news;
    }

    /** The node is no more; returns who was connected to it. */
    Set<String> forget(String node) {
        connections.remove(node);
        Set<String> before = byNode.remove(node);
        return before == null ? Set.of() : before;
    }

    private Set<String> on(String node) {
        return byNode.computeIfAbsent(node, _ -> ConcurrentHashMap.newKeySet());
    }
}
