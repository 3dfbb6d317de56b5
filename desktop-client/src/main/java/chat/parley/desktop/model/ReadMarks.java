package chat.parley.desktop.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import chat.parley.desktop.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far rooms were read, told to the server; what it was not told is kept on disk for the next run. JavaFX thread only. */
final class ReadMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);
    private final Calls calls;
    private final Threads threads;
    private final Outbox outbox;
    private final Consumer<String> told;
    private final Map<String, ReadMark> marks = new HashMap<>();

    /** {@code told} hears the id of a room each time the server has taken a position in it. */
    ReadMarks(Calls calls, Threads threads, Outbox outbox, Consumer<String> told) {
        this.calls = calls;
        this.threads = threads;
        this.outbox = outbox;
        this.told = told;
    }

    /** Takes up what an earlier run could not tell. */
    void load() {
        threads.onDisk(outbox::readMarks).whenComplete((kept, failure) -> {
            if (failure == null) {
                kept.forEach((roomId, upTo) -> of(roomId).upTo(upTo));
            } else {
                LOG.warn("Marks of reading cannot be read: {}", failure.getMessage());
            }
        });
    }

    void upTo(String roomId, long number) {
        of(roomId).upTo(number);
    }

    /** Says once more what was said before: the person has been there again. */
    void again(String roomId, long number) {
        of(roomId).again(number);
    }

    void online() {
        marks.values().forEach(ReadMark::online);
    }

    /** Has what was not told yet written to the disk at once. */
    void write() {
        marks.values().forEach(ReadMark::write);
    }

    private ReadMark of(String roomId) {
        return marks.computeIfAbsent(roomId, _ -> new ReadMark(roomId, calls, threads.timer(), new ReadMark.Keeper() {
            @Override
            public void keep(long upTo) {
                onDisk(() -> outbox.keepReadMark(roomId, upTo));
            }

            @Override
            public void told(long upTo, boolean taken) {
                onDisk(() -> outbox.dropReadMark(roomId, upTo));
                if (taken) {
                    told.accept(roomId);
                }
            }
        }));
    }

    private void onDisk(Runnable work) {
        threads.onDisk(() -> {
            work.run();
            return null;
        }).exceptionally(failure -> {
            LOG.warn("A mark of reading cannot be kept: {}", failure.getMessage());
            return null;
        });
    }
}
