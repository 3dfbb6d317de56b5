package chat.parley.desktop.model;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

/** What is being written, by room, so that it is there again when the room is. JavaFX thread only. */
public final class Drafts {

    /**
     * Something begun and not sent.
     *
     * @param replyTo the server's id of the message it answers
     */
    public record Draft(String text, @Nullable String replyTo) {

        /** Nothing begun. */
        public static final Draft NONE = new Draft("", null);

        /** Whether there is nothing worth keeping. */
        public boolean isEmpty() {
            return text.isBlank() && replyTo == null;
        }
    }

    private final ObservableMap<String, Draft> drafts = FXCollections.observableHashMap();
    private final ObservableMap<String, Draft> view = FXCollections.unmodifiableObservableMap(drafts);

    /** What is begun in a room. */
    public Draft of(String roomId) {
        return drafts.getOrDefault(roomId, Draft.NONE);
    }

    /** Keeps what is begun in a room instead of what was. */
    public void keep(String roomId, Draft draft) {
        if (draft.isEmpty()) {
            drafts.remove(roomId);
        } else {
            drafts.put(roomId, draft);
        }
    }

    /** All of them, by room id; none of them empty. */
    public ObservableMap<String, Draft> all() {
        return view;
    }
}
