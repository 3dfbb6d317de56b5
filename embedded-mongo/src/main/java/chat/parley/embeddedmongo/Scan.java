package chat.parley.embeddedmongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the candidates of a plan, one at a time and no more than are asked for. For one thread. */
final class Scan implements AutoCloseable {

    private final View view;
    private final Plan plan;
    private final int collection;
    private final Work work;
    private final Queue<KeyRange> unopened;
    private final PriorityQueue<RangeCursor> open = new PriorityQueue<>(RangeCursor::compareTo);
    private final Collection<RangeCursor> toClose = new ArrayList<>();
    private final Set<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
    private @Nullable RangeCursor current;

    Scan(View view, Plan plan, int collection, Work work) {
        this.view = view;
        this.plan = plan;
        this.collection = collection;
        this.work = work;
        unopened = new ArrayDeque<>(plan.backward() ? plan.ranges().reversed() : plan.ranges());
    }

    Stream<Document> documents() {
        return entries().map(this::document).filter(Objects::nonNull);
    }

    /** How many documents are listed, without looking at them. */
    long count() {
        return entries().count();
    }

    /** The cursor itself, standing on each entry in turn. */
    private Stream<RangeCursor> entries() {
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<RangeCursor>(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(Consumer<? super RangeCursor> action) {
                RangeCursor entry = advance();
                if (entry == null) {
                    return false;
                }
                action.accept(entry);
                return true;
            }
        }, false).filter(this::isNew);
    }

    private @Nullable RangeCursor advance() {
        if (current != null) {
            current.next();
            keepIfValid(current);
        }
        openMore();
        current = open.poll();
        if (current != null) {
            work.keyExamined();
        }
        return current;
    }

    /** An ordered scan needs a cursor in every range at once; otherwise one after the other will do. */
    private void openMore() {
        while (!unopened.isEmpty() && (plan.ordered() || open.isEmpty())) {
            RangeCursor cursor = view.open(unopened.remove(), plan.backward());
            toClose.add(cursor);
            keepIfValid(cursor);
        }
    }

    private void keepIfValid(RangeCursor cursor) {
        if (cursor.valid()) {
            open.add(cursor);
        } else {
            cursor.close();
            toClose.remove(cursor);
        }
    }

    private boolean isNew(RangeCursor entry) {
        return !plan.repeats() || seen.add(documentKey(entry));
    }

    private byte[] documentKey(RangeCursor entry) {
        return plan.index().isPrimary() ? entry.key() : IndexEntry.documentKey(collection, entry.key(), entry.value());
    }

    private @Nullable Document document(RangeCursor entry) {
        work.documentExamined();
        byte[] bytes = plan.index().isPrimary() ? entry.value() : view.get(documentKey(entry));
        return bytes == null ? null : Bson.document(bytes);
    }

    @Override
    public void close() {
        toClose.forEach(RangeCursor::close);
    }
}
