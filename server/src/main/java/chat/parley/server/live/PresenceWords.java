package chat.parley.server.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.account.QuietTime;
import chat.parley.server.account.Quiets;
import org.springframework.stereotype.Component;

/** What is said of somebody who comes, is there, or goes. Of one person, to be used by one thread at a time. */
@Component
class PresenceWords {

    private final Quiets quiets;
    private final Clock clock;
    /** Of those who are there: what they wished last. */
    private final Map<String, Optional<QuietTime>> wishes = new ConcurrentHashMap<>();

    PresenceWords(Quiets quiets, Clock clock) {
        this.quiets = quiets;
        this.clock = clock;
    }

    /** This person is there, or has changed their mind. */
    ServerFrame.Presence came(String userId) {
        wishes.put(userId, quiets.of(userId));
        return there(userId);
    }

    ServerFrame.Presence there(String userId) {
        Instant now = clock.instant();
        return wishes.getOrDefault(userId, Optional.empty()).filter(quiet -> quiet.holdsAt(now))
                .map(quiet -> new ServerFrame.Presence(userId, true, null, true, quiet.until()))
                .orElseGet(() -> new ServerFrame.Presence(userId, true, null));
    }

    ServerFrame.Presence went(String userId) {
        wishes.remove(userId);
        return new ServerFrame.Presence(userId, false, clock.instant());
    }

    /** Whether there is more to say of somebody who is there than that. */
    boolean isQuiet(String userId) {
        return there(userId).doNotDisturb() != null;
    }
}
