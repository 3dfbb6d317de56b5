package chat.parley.desktop.model;

import java.util.HashMap;
import java.util.Map;

import chat.parley.model.ConversationView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * Rooms that somebody of the support desk reads without being in them. A room stays the same object when the person comes
 * into it or goes out of it while they read. JavaFX thread only.
 */
final class Visits {
    private final UserView me;
    private final Map<String, Integer> readers = new HashMap<>();
    private final Map<String, Conversation> outside = new HashMap<>();

    Visits(UserView me) {
        this.me = me;
    }

    /** Somebody begins to read that room, wherever the person stands to it. */
    void begin(String roomId) {
        readers.merge(roomId, 1, Integer::sum);
    }

    /** As often as {@link #begin}. */
    void end(String roomId) {
        if (readers.merge(roomId, -1, Integer::sum) <= 0) {
            forget(roomId);
        }
    }

    /** Whether somebody reads it. */
    boolean reads(String roomId) {
        return readers.containsKey(roomId);
    }

    void forget(String roomId) {
        readers.remove(roomId);
        outside.remove(roomId);
    }

    /** A room that is read and that the person is not in. */
    @Nullable
    Conversation find(String roomId) {
        return outside.get(roomId);
    }

    /** What the server says of a room that the person is not in; {@code left} is its row, if they just were. */
    void show(ConversationView view, @Nullable Conversation left) {
        String roomId = view.chatRoomId();
        if (readers.containsKey(roomId)) {
            Conversation known = outside.computeIfAbsent(roomId,
                    _ -> left == null ? new Conversation(view, me) : left);
            known.show(view);
        }
    }

    /** The conversation for a room that the person is in from now on. */
    Conversation enter(ConversationView view) {
        Conversation known = outside.remove(view.chatRoomId());
        if (known == null) {
            return new Conversation(view, me);
        }
        known.show(view);
        return known;
    }
}
