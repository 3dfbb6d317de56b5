package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Sorts documents in memory, in the order of {@link KeyBytes}, those of equal rank as they came. With a limit it keeps
 * only those that may still be among the first.
 */
final class SortBuffer {

    private record Ranked(byte[] rank, long number, byte[] document) {}

    private static final Comparator<Ranked> FIRST = Comparator.comparing(Ranked::rank, Arrays::compareUnsigned)
            .thenComparingLong(Ranked::number);

    private final Rank rank;
    private final long most;
    private final HeldInMemory held = new HeldInMemory("Sort", "Make an index that has this order, or set a limit.");
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(FIRST.reversed());
    private long added;

    /** @param most how many are wanted of the first */
    SortBuffer(Document sort, long most) {
        this.rank = new Rank(sort);
        this.most = most;
    }

    /** @throws de.bwaldvogel.mongo.exception.MongoServerError if too much must be kept */
    void add(Document document) {
        Ranked ranked = new Ranked(rank.of(document), added++, Bson.bytes(document));
        if (kept.size() >= most) {
            if (FIRST.compare(ranked, kept.element()) >= 0) {
                return;
            }
            held.remove(size(kept.remove()));
        }
        kept.add(ranked);
        held.add(size(ranked));
    }

    private static long size(Ranked ranked) {
        return ranked.rank.length + ranked.document.length + 64L;
    }

    Stream<Document> sorted() {
        List<Ranked> all = kept.stream().sorted(FIRST).toList();
        kept.clear();
        return all.stream().map(Ranked::document).map(Bson::document);
    }
}
