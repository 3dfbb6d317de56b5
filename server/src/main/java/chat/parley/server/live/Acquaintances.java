package chat.parley.server.live;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/** Takes note of what other servers say of their people, and tells people here of it; never waits for the database. */
@Component
class Acquaintances {

    private final Elsewhere elsewhere;
    private final Attendance attendance;
    private final Presence presence;
    private final Viewings viewings;
    /** Asks the database whom to tell. */
    private final ExecutorService news = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("live-neighbours").factory());

    Acquaintances(Elsewhere elsewhere, Attendance attendance, Presence presence, Viewings viewings) {
        this.viewings = viewings;
        this.elsewhere = elsewhere;
        this.attendance = attendance;
        this.presence = presence;
    }

    void came(String node, String userId) {
        elsewhere.came(node, userId);
        tellOf(Set.of(userId));
    }

    void went(String node, String userId) {
        elsewhere.went(node, userId);
        tellOf(Set.of(userId));
    }

    /** How many connections there are to this node. */
    void connected(String node, int count) {
        elsewhere.connected(node, count);
    }

    /** All who are connected to this node. */
    void people(String node, List<String> userIds) {
        tellOf(elsewhere.people(node, Set.copyOf(userIds)));
    }

    void views(String node, NodeWord.Views word) {
        viewings.heard(node, word);
    }

    void viewers(String node, NodeWord.Viewers word) {
        viewings.heard(node, word);
    }

    /** All cases that are open on connections to this server. */
    NodeWord.Viewers viewing() {
        return viewings.here();
    }

    void gone(String node) {
        viewings.gone(node);
        tellOf(elsewhere.forget(node));
    }

    void quieted(String userId) {
        news.execute(() -> presence.quieted(userId));
    }

    void introduced(List<String> userIds) {
        news.execute(() -> presence.introduce(userIds));
    }

    /** Everybody who is connected to this server. */
    List<String> here() {
        return attendance.here();
    }

    @PreDestroy
    void stop() {
        news.shutdown();
    }

    private void tellOf(Collection<String> userIds) {
        userIds.forEach(userId -> news.execute(() -> presence.changedElsewhere(userId)));
    }
}
