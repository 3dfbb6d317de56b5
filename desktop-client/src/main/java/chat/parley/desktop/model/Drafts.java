package chat.parley.desktop.model;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import chat.parley.desktop.store.KeptDraft;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is being written, by room, so that it is there again when the room is; on disk half a second after it changed.
 * JavaFX thread only.
 */
public final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final Duration UNTIL_KEPT = Duration.ofMillis(500);

    /**
     * Something begun and not sent.
     *
     * @param replyTo the server's id of the message it answers
     * @param files that are to be sent with it
     */
    public record Draft(String text, @Nullable String replyTo, List<KeptFile> files) {

        public Draft {
            files = List.copyOf(files);
        }

        /** One of words alone. */
        public Draft(String text, @Nullable String replyTo) {
            this(text, replyTo, List.of());
        }

        /** Nothing begun. */
        public static final Draft NONE = new Draft("", null);

        /** Whether there is nothing worth keeping. */
        public boolean isEmpty() {
            return text.isBlank() && replyTo == null && files.isEmpty();
        }
    }

    private final Outbox outbox;
    private final Threads threads;
    private final ObservableMap<String, Draft> drafts = FXCollections.observableHashMap();
    private final ObservableMap<String, Draft> view = FXCollections.unmodifiableObservableMap(drafts);
    private final Set<String> touched = new HashSet<>();
    private final Set<String> unwritten = new HashSet<>();
    private Consumer<String> changed = roomId -> {};

    Drafts(Outbox outbox, Threads threads) {
        this.outbox = outbox;
        this.threads = threads;
    }

    /** Takes up what an earlier run left, except in rooms that were written in meanwhile. */
    void load() {
        threads.onDisk(outbox::drafts).whenComplete((kept, failure) -> {
            if (failure == null) {
                kept.forEach((roomId, draft) -> {
                    if (!touched.contains(roomId)) {
                        drafts.put(roomId, new Draft(draft.text(), draft.replyTo(), draft.files()));
                    }
                });
            } else {
                LOG.warn("Drafts cannot be read: {}", failure.getMessage());
            }
        });
    }

    /** Has that hear the id of a room in which something else is begun here. */
    void follow(Consumer<String> whenChanged) {
        changed = whenChanged;
    }

    /** What was begun on another device stands here, too, in place of what was; files are only here, and stay. */
    void takeOver(String roomId, String text, @Nullable String replyTo) {
        store(roomId, new Draft(text, replyTo, of(roomId).files()));
    }

    /** Every room in which something is begun or was since the start. */
    Set<String> rooms() {
        Set<String> rooms = new HashSet<>(drafts.keySet());
        rooms.addAll(touched);
        return rooms;
    }

    /** What is begun in a room. */
    public Draft of(String roomId) {
        return drafts.getOrDefault(roomId, Draft.NONE);
    }

    /** Keeps what is begun in a room instead of what was. */
    public void keep(String roomId, Draft draft) {
        if (draft.equals(of(roomId)) || draft.isEmpty() && !drafts.containsKey(roomId)) {
            return;
        }
        store(roomId, draft);
        changed.accept(roomId);
    }

    private void store(String roomId, Draft draft) {
        touched.add(roomId);
        if (draft.isEmpty()) {
            drafts.remove(roomId);
        } else {
            drafts.put(roomId, draft);
        }
        // Counted from the first change, so that who writes without a pause loses no more than who stops.
        if (unwritten.isEmpty()) {
            threads.timer().after(UNTIL_KEPT, this::write);
        }
        unwritten.add(roomId);
    }

    /** All of them, by room id; none of them empty. */
    public ObservableMap<String, Draft> all() {
        return view;
    }

    /** Has what is not on the disk yet written there. */
    void write() {
        for (String roomId : unwritten) {
            Draft draft = of(roomId);
            KeptDraft kept = draft.isEmpty() ? null : new KeptDraft(draft.text(), draft.replyTo(), draft.files());
            threads.onDisk(() -> {
                outbox.keepDraft(roomId, kept);
                return null;
            }).exceptionally(failure -> {
                LOG.warn("A draft cannot be kept: {}", failure.getMessage());
                return null;
            });
        }
        unwritten.clear();
    }
}
