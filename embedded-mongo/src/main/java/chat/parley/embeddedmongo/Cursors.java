package chat.parley.embeddedmongo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;

/**
 * The cursors clients have not read to the end. One that is forgotten would keep old data alive for ever, so it ends with
 * the connection that used it last, and when nobody asks for long.
 */
final class Cursors implements AutoCloseable {

    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration patience;

    Cursors(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    int size() {
        return open.size();
    }

    /** The first reply; the cursor is kept if there is more, unless that was to be all. */
    Document first(OpenCursor cursor, int batchSize, boolean onlyThis, Channel channel) {
        long id = 0;
        try {
            List<Document> batch = cursor.next(batchSize);
            if (!onlyThis && !cursor.exhausted()) {
                id = keep(cursor);
            }
            return Replies.batch("firstBatch", batch, id, cursor.namespace());
        } finally {
            done(id, cursor, channel);
        }
    }

    Document more(Document command, int batchSize, Channel channel) {
        long id = Fields.wholeNumber(command, "getMore");
        OpenCursor cursor = open.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        if (!cursor.begin()) {
            throw new MongoServerError(12051, "CursorInUse", "cursor id " + id + " is already in use");
        }
        boolean rest = false;
        try {
            List<Document> batch = cursor.next(batchSize);
            rest = !cursor.exhausted();
            return Replies.batch("nextBatch", batch, rest ? id : 0, cursor.namespace());
        } finally {
            if (!rest) {
                open.remove(id);
            }
            done(rest ? id : 0, cursor, channel);
        }
    }

    private long keep(OpenCursor cursor) {
        long id;
        do {
            id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        } while (open.putIfAbsent(id, cursor) != null);
        return id;
    }

    /** A connection that closed meanwhile has been looked through for its cursors already. */
    private void done(long id, OpenCursor cursor, Channel channel) {
        if (id == 0) {
            cursor.close();
            return;
        }
        cursor.end(channel, clock.instant());
        if (!channel.isActive()) {
            kill(id);
        }
    }

    Document kill(Collection<?> ids) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (Object id : ids) {
            (kill(((Number) id).longValue()) ? killed : unknown).add(id);
        }
        return new Document("cursorsKilled", killed).append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of()).append("cursorsUnknown", List.of()).append("ok", 1.0);
    }

    private boolean kill(long id) {
        OpenCursor cursor = open.remove(id);
        if (cursor != null) {
            cursor.kill();
        }
        return cursor != null;
    }

    void closeOf(Channel channel) {
        killAll(cursor -> cursor.lastUsedBy(channel));
    }

    void closeIdle() {
        var oldest = clock.instant().minus(patience);
        killAll(cursor -> cursor.idleSince(oldest));
    }

    private void killAll(Predicate<OpenCursor> which) {
        open.forEach((id, cursor) -> {
            if (which.test(cursor)) {
                kill(id);
            }
        });
    }

    @Override
    public void close() {
        killAll(_ -> true);
    }
}
