package chat.parley.desktop.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.store.KeptDraft;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Outgoing;
import org.jspecify.annotations.Nullable;

/** An outbox on a disk that may be full. */
final class FaultyOutbox implements Outbox {
    private final Outbox kept = Outbox.inMemory();
    boolean full;

    @Override
    public List<Outgoing> load() {
        return kept.load();
    }

    @Override
    public void put(Outgoing message) {
        writable().put(message);
    }

    @Override
    public void remove(String clientId) {
        writable().remove(clientId);
    }

    @Override
    public Map<String, KeptDraft> drafts() {
        return kept.drafts();
    }

    @Override
    public void keepDraft(String roomId, @Nullable KeptDraft draft) {
        writable().keepDraft(roomId, draft);
    }

    @Override
    public Map<String, Long> readMarks() {
        return kept.readMarks();
    }

    @Override
    public void keepReadMark(String roomId, long upTo) {
        writable().keepReadMark(roomId, upTo);
    }

    @Override
    public void dropReadMark(String roomId, long upTo) {
        writable().dropReadMark(roomId, upTo);
    }

    @Override
    public void clear() {
        writable().clear();
    }

    private Outbox writable() {
        if (full) {
            throw new UncheckedIOException(new IOException("no space left"));
        }
        return kept;
    }
}
