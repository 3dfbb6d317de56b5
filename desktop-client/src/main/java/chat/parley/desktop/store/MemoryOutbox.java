package chat.parley.desktop.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An outbox that ends with the app. */
record MemoryOutbox(Map<String, Outgoing> messages, Map<String, KeptDraft> begun, Map<String, Long> marks)
        implements
        Outbox {

    @Override
    public synchronized List<Outgoing> load() {
        return List.copyOf(messages.values());
    }

    @Override
    public synchronized void put(Outgoing message) {
        messages.put(message.clientId(), message);
    }

    @Override
    public synchronized void remove(String clientId) {
        messages.remove(clientId);
    }

    @Override
    public synchronized Map<String, KeptDraft> drafts() {
        return Map.copyOf(begun);
    }

    @Override
    public synchronized void keepDraft(String roomId, @Nullable KeptDraft draft) {
        if (draft == null) {
            begun.remove(roomId);
        } else {
            begun.put(roomId, draft);
        }
    }

    @Override
    public synchronized Map<String, Long> readMarks() {
        return Map.copyOf(marks);
    }

    @Override
    public synchronized void keepReadMark(String roomId, long upTo) {
        marks.merge(roomId, upTo, Math::max);
    }

    @Override
    public synchronized void dropReadMark(String roomId, long upTo) {
        marks.computeIfPresent(roomId, (_, kept) -> kept <= upTo ? null : kept);
    }

    @Override
    public synchronized void clear() {
        messages.clear();
        begun.clear();
        marks.clear();
    }
}
