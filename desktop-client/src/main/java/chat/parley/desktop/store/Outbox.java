package chat.parley.desktop.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one person has begun on one server and the server has not taken yet: messages to be sent, drafts, and how far was
 * read. Every method may block on a disk, returns once what it says is safe, and throws {@link StoreFailure} if it is not;
 * never from the JavaFX thread. Safe for use by many threads.
 */
public interface Outbox {

    /** Every message in it, in the order it was first put. */
    List<Outgoing> load();

    /** Puts a message last, or in place of that with the same client id. */
    void put(Outgoing message);

    /** Takes a message out; nothing happens if it is not there. */
    void remove(String clientId);

    /** What is begun, by room. */
    Map<String, KeptDraft> drafts();

    /** Keeps that draft of a room instead of any other; {@code null} for none. */
    void keepDraft(String roomId, @Nullable KeptDraft draft);

    /** Positions of reading that the server was not told yet, by room. */
    Map<String, Long> readMarks();

    /** Keeps that position to be told, unless a further one is kept. */
    void keepReadMark(String roomId, long upTo);

    /** The server knows of that position: it, and what comes before it, is kept no longer. */
    void dropReadMark(String roomId, long upTo);

    /** Forgets everything. */
    void clear();

    /** One that ends with the app. */
    static Outbox inMemory() {
        return new MemoryOutbox(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
