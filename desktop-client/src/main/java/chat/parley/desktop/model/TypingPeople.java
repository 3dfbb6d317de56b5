package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import chat.parley.model.UserView;
import chat.parley.model.live.ClientFrame;

/** Who is writing where: heard of others, and told of oneself. JavaFX thread only. */
final class TypingPeople {
    private static final Duration GOOD_FOR = Duration.ofSeconds(6);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(3);

    private final Timer timer;
    private final Connector connector;
    private final Map<String, Runnable> expiries = new HashMap<>();
    private final Map<String, Instant> told = new HashMap<>();

    TypingPeople(Timer timer, Connector connector) {
        this.timer = timer;
        this.connector = connector;
    }

    void heard(Conversation conversation, String userId) {
        UserView person = conversation.member(userId);
        if (person == null || person.id().equals(conversation.me().id())) {
            return;
        }
        conversation.typing(person, true);
        String key = conversation.roomId() + ' ' + userId;
        Runnable earlier = expiries.put(key, timer.after(GOOD_FOR, () -> {
            expiries.remove(key);
            conversation.typing(person, false);
        }));
        if (earlier != null) {
            earlier.run();
        }
    }

    /** The person is writing in that room; said at most every few seconds. */
    void tell(String roomId) {
        Instant now = timer.now();
        Instant last = told.get(roomId);
        if (last == null || !now.isBefore(last.plus(TOLD_EVERY))) {
            told.put(roomId, now);
            connector.send(new ClientFrame.Typing(null, roomId));
        }
    }

    /** The message went out: the next key is the beginning of another. */
    void sent(String roomId) {
        told.remove(roomId);
    }
}
