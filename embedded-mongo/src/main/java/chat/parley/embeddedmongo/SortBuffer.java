package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Sorts documents in memory, in the order of {@link KeyBytes}, those of equal rank as they came. With a limit it keeps
 * only those that may still be among the first.
 */
final class SortBuffer {

    /** As much as MongoDB allows. */
    static final long MOST_BYTES = 100L << 20;

    private record Ranked(byte[] rank, long number, byte[] document) {}

    private static final Comparator<Ranked> FIRST = Comparator.comparing(Ranked::rank, Arrays::compareUnsigned)
            .thenComparingLong(Ranked::number);

    private final Document sort;
    private final long most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(FIRST.reversed());
    private long added;
    private long bytes;

    SortBuffer(Query query) {
        this.sort = Objects.requireNonNull(query.sort());
        this.most = query.wanted();
    }

    /** @throws MongoServerError if too much must be kept */
    void add(Document document) {
        Ranked ranked = new Ranked(rank(document), added++, Bson.bytes(document));
        if (kept.size() >= most) {
            if (FIRST.compare(ranked, kept.element()) >= 0) {
                return;
            }
            bytes -= size(kept.remove());
        }
        kept.add(ranked);
        bytes += size(ranked);
        if (bytes > MOST_BYTES) {
            throw new MongoServerError(292, "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeded memory limit of " + MOST_BYTES
                            + " bytes. Make an index that has this order, or set a limit.");
        }
    }

    private static long size(Ranked ranked) {
        return ranked.rank.length + ranked.document.length + 64L;
    }

    Stream<Document> sorted() {
        List<Ranked> all = kept.stream().sorted(FIRST).toList();
        kept.clear();
        return all.stream().map(Ranked::document).map(Bson::document);
    }

    private byte[] rank(Document document) {
        byte[] rank = {};
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean ascending = field.getValue() instanceof Number direction && direction.doubleValue() > 0;
            byte[] value = rank(Utils.getSubdocumentValueCollectionAware(document, field.getKey()), ascending);
            rank = KeyBytes.joined(rank, ascending ? value : KeyBytes.inverted(value));
        }
        return rank;
    }

    /** An array counts by its least element, or by its greatest if the order is turned round. */
    private static byte[] rank(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> array)) {
            return KeyBytes.of(value);
        }
        Comparator<byte[]> order = Arrays::compareUnsigned;
        return array.stream().map(KeyBytes::of).min(ascending ? order : order.reversed())
                .orElseGet(() -> KeyBytes.of(KeyBytes.EMPTY_ARRAY));
    }
}
