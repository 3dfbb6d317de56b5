package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are sent in several replies, read only as they are asked for. One thread at a time, which {@link #begin}
 * sees to.
 */
final class OpenCursor implements AutoCloseable {

    /** A reply may hold 16 MB. */
    private static final long MOST_BYTES = 4L << 20;

    private final String namespace;
    private final Reading source;
    private final Iterator<Document> documents;
    private final AtomicBoolean inUse = new AtomicBoolean(true);
    private @Nullable Document held;
    private volatile boolean killed;
    private volatile Instant lastUse = Instant.MAX;
    private volatile @Nullable Channel lastUser;

    /** In use by the caller until {@link #end}. */
    OpenCursor(String namespace, Reading source, Stream<Document> documents) {
        this.namespace = namespace;
        this.source = source;
        this.documents = documents.iterator();
    }

    String namespace() {
        return namespace;
    }

    /** The next documents, at most {@code most} and no more than fit a reply. */
    List<Document> next(int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < most) {
            Document next = take();
            if (next == null) {
                break;
            }
            bytes += DocumentSize.of(next);
            if (bytes > MOST_BYTES && !batch.isEmpty()) {
                held = next;
                break;
            }
            batch.add(next);
        }
        return batch;
    }

    private @Nullable Document take() {
        Document next = held;
        held = null;
        return next != null || !documents.hasNext() ? next : documents.next();
    }

    boolean exhausted() {
        return held == null && !documents.hasNext();
    }

    /** Whether the caller, and nobody else, may use this cursor now. */
    boolean begin() {
        return inUse.compareAndSet(false, true);
    }

    void end(Channel user, Instant now) {
        lastUser = user;
        lastUse = now;
        inUse.set(false);
        if (killed) {
            kill();
        }
    }

    boolean idleSince(Instant time) {
        return !inUse.get() && lastUse.isBefore(time);
    }

    boolean lastUsedBy(Channel channel) {
        return channel.equals(lastUser);
    }

    /** Closes now, or as soon as whoever uses it is done. */
    void kill() {
        killed = true;
        if (begin()) {
            close();
        }
    }

    /** Only for whoever has it in use. */
    @Override
    public void close() {
        source.close();
    }
}
