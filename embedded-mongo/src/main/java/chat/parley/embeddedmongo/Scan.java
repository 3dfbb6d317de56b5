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

/** Reads the candidates of a plan, one at a time and no more than are asked for. For one thread at a time. */
final class Scan implements AutoCloseable {

    private record Part(Walk walk, KeyRange range) {}

    /** A document that was read before its turn, to know when that is. */
    private record Ranked(byte[] rank, @Nullable Document document) {}

    private record Entry(Walk walk, RangeCursor cursor, @Nullable Ranked ranked) {

        private int compareTo(Entry other) {
            return ranked == null || other.ranked == null
                    ? cursor.compareTo(other.cursor)
                    : Arrays.compareUnsigned(ranked.rank, other.ranked.rank);
        }
    }

    private final View view;
    private final Plan plan;
    private final int collection;
    private final Work work;
    private final Queue<Part> unopened = new ArrayDeque<>();
    private final PriorityQueue<Entry> open = new PriorityQueue<>(Entry::compareTo);
    private final Collection<RangeCursor> toClose = new ArrayList<>();
    private final Set<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
    private byte[] rankOfSeen = {};
    private @Nullable Entry current;
    private @Nullable Document latest;
    private long keysExamined;
    private long documentsExamined;

    Scan(View view, Plan plan, int collection, Work work) {
        this.view = view;
        this.plan = plan;
        this.collection = collection;
        this.work = work;
        for (Walk walk : plan.walks()) {
            walk.inReadingOrder().forEach(range -> unopened.add(new Part(walk, range)));
        }
    }

    long keysExamined() {
        return keysExamined;
    }

    long documentsExamined() {
        return documentsExamined;
    }

    Stream<Document> documents() {
        return entries().map(this::document).filter(Objects::nonNull);
    }

    /** How many documents are listed, up to {@code most}, without looking at them. */
    long count(long most) {
        return entries().limit(most).count();
    }

    private Stream<Entry> entries() {
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<Entry>(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(Consumer<? super Entry> action) {
                Entry entry = advance();
                if (entry == null) {
                    return false;
                }
                action.accept(entry);
                return true;
            }
        }, false).filter(this::isNew);
    }

    private @Nullable Entry advance() {
        if (current != null) {
            moveOn(current.cursor);
            keepIfValid(current.walk, current.cursor);
        }
        openMore();
        current = open.poll();
        if (current != null) {
            keysExamined++;
            work.keyExamined();
        }
        return current;
    }

    /** Leaps only from an entry whose document was looked at. */
    private void moveOn(RangeCursor cursor) {
        byte[] behind = plan.leaps() == null || latest == null
                ? null
                : StoredIndex.behind(cursor.prefix(), latest, plan.leaps());
        latest = null;
        if (behind == null) {
            cursor.next();
        } else {
            cursor.leap(behind);
        }
    }

    /** An ordered scan needs a cursor in every range at once; otherwise one after the other will do. */
    private void openMore() {
        while (!unopened.isEmpty() && (plan.ordered() || open.isEmpty())) {
            Part part = unopened.remove();
            RangeCursor cursor = view.open(part.range, part.walk.backward());
            toClose.add(cursor);
            keepIfValid(part.walk, cursor);
        }
    }

    private void keepIfValid(Walk walk, RangeCursor cursor) {
        if (cursor.valid()) {
            open.add(new Entry(walk, cursor, ranked(walk, cursor)));
        } else {
            cursor.close();
            toClose.remove(cursor);
        }
    }

    /** Keys of several indexes cannot be compared, so documents are. */
    private @Nullable Ranked ranked(Walk walk, RangeCursor cursor) {
        if (plan.merging() == null) {
            return null;
        }
        Document document = read(walk, cursor);
        return new Ranked(document == null ? new byte[0] : plan.merging().of(document), document);
    }

    /** The same document comes again at the same rank, so only those of one rank must be remembered. */
    private boolean isNew(Entry entry) {
        if (!plan.repeats()) {
            return true;
        }
        if (entry.ranked != null && !Arrays.equals(entry.ranked.rank, rankOfSeen)) {
            seen.clear();
            rankOfSeen = entry.ranked.rank;
        }
        return seen.add(documentKey(entry.walk, entry.cursor));
    }

    private byte[] documentKey(Walk walk, RangeCursor cursor) {
        return walk.index().isPrimary()
                ? cursor.key()
                : IndexEntry.documentKey(collection, cursor.key(), cursor.value());
    }

    private @Nullable Document document(Entry entry) {
        latest = entry.ranked == null ? read(entry.walk, entry.cursor) : entry.ranked.document;
        return latest;
    }

    private @Nullable Document read(Walk walk, RangeCursor cursor) {
        documentsExamined++;
        work.documentExamined();
        byte[] bytes = walk.index().isPrimary() ? cursor.value() : view.get(documentKey(walk, cursor));
        return bytes == null ? null : Bson.document(bytes);
    }

    @Override
    public void close() {
        toClose.forEach(RangeCursor::close);
        toClose.clear();
    }
}
