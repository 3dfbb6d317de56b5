package chat.parley.embeddedmongo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: as many leading fields as possible fixed by equality, then a range, and the order the
 * query wants if the index has it.
 */
final class Planner {

    /** Merging keeps a cursor open in each range; beyond this, sorting what was found is cheaper. */
    private static final int MOST_MERGED = 200;

    private final Conditions conditions;
    private final List<IndexKey> sort;
    private final boolean limited;

    /** @param limited whether the query stops after some documents, which makes a right order worth a longer way */
    Planner(Conditions conditions, @Nullable Document sort, boolean limited) {
        this.conditions = conditions;
        this.sort = sort == null ? List.of() : sort.entrySet().stream().map(Planner::sortKey).toList();
        this.limited = limited;
    }

    private static IndexKey sortKey(Map.Entry<String, Object> entry) {
        boolean ascending = !(entry.getValue() instanceof Number direction) || direction.intValue() > 0;
        return new IndexKey(entry.getKey(), ascending);
    }

    /** The best of {@code indexes}, the first of which is the collection itself and can answer anything. */
    Plan best(List<StoredIndex> indexes) {
        Plan everything = plan(indexes.getFirst());
        return Stream
                .concat(Stream.of(everything), indexes.stream().skip(1).filter(this::listsAllMatches).map(this::plan))
                .max(Comparator.comparingInt(Plan::score)).orElse(everything);
    }

    private boolean listsAllMatches(StoredIndex index) {
        IndexSpec spec = index.spec();
        boolean sparseFits = !spec.sparse() || spec.fields().stream()
                .anyMatch(field -> conditions.on(field.getKey()).stream().anyMatch(Demand::needsPresence));
        return sparseFits && (spec.filter() == null || conditions.imply(spec.filter()));
    }

    private Plan plan(StoredIndex index) {
        KeyPrefixes prefixes = new KeyPrefixes(index, conditions);
        OrderMatch order = naturalOrder(index);
        if (order == null) {
            order = OrderMatch.of(index, prefixes, sort);
        }
        List<KeyRange> ranges = prefixes.ranges(order.from());
        boolean ordered = order.found() && !sort.isEmpty() && ranges.size() <= MOST_MERGED;
        boolean repeats = index.order().stream()
                .anyMatch(field -> index.hasArrays(field.getKey()) && !prefixes.fixed(field.getKey()));
        return new Plan(index, ranges, order.backward(), ordered, repeats, prefixes.exact(),
                score(index, prefixes, ordered));
    }

    /** {@code {$natural: -1}} asks for the collection in the order it is stored, backward. */
    private @Nullable OrderMatch naturalOrder(StoredIndex index) {
        if (sort.size() == 1 && sort.getFirst().getKey().equals("$natural")) {
            return new OrderMatch(index.isPrimary(), !sort.getFirst().isAscending(), 0);
        }
        return null;
    }

    private int score(StoredIndex index, KeyPrefixes prefixes, boolean ordered) {
        if (prefixes.equalities() == 0 && !prefixes.ranged() && !(ordered && (limited || index.isPrimary()))) {
            return 0;
        }
        boolean single = index.spec().unique() && prefixes.fixesAll(index.spec().fields());
        return (single ? 100 : 0) + prefixes.equalities() * 10 + (prefixes.ranged() ? 5 : 0) + (ordered ? 8 : 0);
    }
}
