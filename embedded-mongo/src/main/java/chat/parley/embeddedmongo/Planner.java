package chat.parley.embeddedmongo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: as many leading fields as possible fixed by equality, then a range, and the order the
 * query wants if the index has it. For an {@code $or}, one index for each branch if that is better.
 */
final class Planner {

    /** Merging keeps a cursor open in each range; beyond this, sorting what was found is cheaper. */
    private static final int MOST_MERGED = 200;

    /** Reading each value once is worth as much as the right order. */
    private static final int LEAPING = 8;

    private final Query query;
    private final Conditions conditions;
    private final List<IndexKey> sort;

    Planner(Query query) {
        this(query, Conditions.of(query.filter()));
    }

    private Planner(Query query, Conditions conditions) {
        this.query = query;
        this.conditions = conditions;
        this.sort = query.sorted()
                ? Objects.requireNonNull(query.sort()).entrySet().stream().map(Planner::sortKey).toList()
                : List.of();
    }

    private static IndexKey sortKey(Map.Entry<String, Object> entry) {
        if (entry.getValue() instanceof Number direction && direction.doubleValue() != 0) {
            return new IndexKey(entry.getKey(), direction.doubleValue() > 0);
        }
        throw new BadValueException("Bad sort specification: " + entry.getKey() + " must be 1 or -1");
    }

    /**
     * The best of {@code indexes}, the first of which is the collection itself and can answer anything.
     *
     * @throws BadValueException if the query names an index that cannot answer it
     */
    Plan best(List<StoredIndex> indexes) {
        StoredIndex collection = indexes.getFirst();
        if (query.natural()) {
            return inStoredOrder(collection);
        }
        if (query.hint() != null) {
            return plan(hinted(indexes, query.hint()));
        }
        return best(plans(indexes)).orElseThrow();
    }

    /** The first of those that are equally good. */
    private static Optional<Plan> best(Stream<Plan> plans) {
        return plans.reduce((best, next) -> next.score() > best.score() ? next : best);
    }

    private Stream<Plan> plans(List<StoredIndex> indexes) {
        Stream<Plan> single = indexes.stream().filter(index -> index.isPrimary() || listsAllMatches(index))
                .map(this::plan);
        return Stream.concat(single, conditions.choices().stream().flatMap(branches -> unions(branches, indexes)));
    }

    private StoredIndex hinted(List<StoredIndex> indexes, Object hint) {
        StoredIndex index = indexes.stream()
                .filter(one -> hint.equals(one.spec().name()) || one.spec().hasKeys(hint)
                        || one.isPrimary() && hint instanceof Document keys && keys.containsKey("$natural"))
                .findFirst()
                .orElseThrow(() -> new BadValueException("hint provided does not correspond to an existing index"));
        if (!index.isPrimary() && !listsAllMatches(index)) {
            throw new BadValueException("The index " + index.spec().name() + " does not list all the query asks for");
        }
        return index;
    }

    private boolean listsAllMatches(StoredIndex index) {
        IndexSpec spec = index.spec();
        boolean sparseFits = !spec.sparse()
                || spec.fields().stream().anyMatch(field -> conditions.needPresence(field.getKey()));
        return sparseFits && (spec.filter() == null || conditions.imply(Conditions.of(spec.filter())));
    }

    private Plan plan(StoredIndex index) {
        KeyPrefixes prefixes = new KeyPrefixes(index, conditions);
        OrderMatch order = OrderMatch.of(index, prefixes, sort);
        List<KeyRange> ranges = prefixes.ranges(order.from());
        boolean ordered = order.found() && !sort.isEmpty() && ranges.size() <= MOST_MERGED;
        boolean repeats = index.order().stream()
                .anyMatch(field -> index.hasArrays(field.getKey()) && !prefixes.fixed(field.getKey()));
        IndexKey leaps = leaps(index, prefixes);
        return new Plan(List.of(new Walk(index, leaps == null ? ranges : prefixes.ranges(prefixes.equalities()),
                ordered && order.backward())), ordered, null, repeats, prefixes.exact(),
                score(index, prefixes, ordered) + (leaps == null ? 0 : LEAPING), leaps);
    }

    /**
     * The field of which one entry for each value will do, if this index lists all matches by it. An array has entries
     * that are not its values, and each _id is there once.
     */
    private @Nullable IndexKey leaps(StoredIndex index, KeyPrefixes prefixes) {
        List<IndexKey> order = index.order();
        if (query.perValueOf() == null || query.perValueOf().equals("_id") || !prefixes.exact()
                || prefixes.equalities() == order.size()) {
            return null;
        }
        IndexKey next = order.get(prefixes.equalities());
        return next.getKey().equals(query.perValueOf()) && !index.hasArrays(next.getKey()) ? next : null;
    }

    /** {@code {$natural: -1}} asks for the collection as it is stored, backward. */
    private Plan inStoredOrder(StoredIndex collection) {
        boolean backward = query.sort() != null && query.sort().get("$natural") instanceof Number direction
                && direction.doubleValue() < 0;
        KeyPrefixes prefixes = new KeyPrefixes(collection, conditions);
        return new Plan(List.of(new Walk(collection, prefixes.ranges(0), backward)), true, null, false,
                prefixes.exact(),
                score(collection, prefixes, false), null);
    }

    /** Without a limit a range is worth more than an order, which then only saves sorting what was found. */
    private int score(StoredIndex index, KeyPrefixes prefixes, boolean ordered) {
        IndexSpec spec = index.spec();
        if (prefixes.equalities() == 0 && !prefixes.ranged() && !(ordered && query.limit() > 0)) {
            return ordered ? 3 : spec.filter() != null ? 2 : spec.sparse() ? 1 : 0;
        }
        boolean single = spec.unique() && prefixes.fixesAll(spec.fields());
        return (single ? 100 : 0) + prefixes.equalities() * 10 + (prefixes.ranged() ? 5 : 0) + (ordered ? 8 : 0);
    }

    /**
     * Ways for an {@code $or} of which every branch has an index of its own: one after the other, or, if each has the
     * wanted order, merged in it.
     */
    private Stream<Plan> unions(List<Conditions> branches, List<StoredIndex> indexes) {
        List<Plan> inTurn = branches.stream()
                .map(branch -> new Planner(Query.where(query.filter()), branch).best(indexes)).toList();
        List<Plan> inOrder = sort.isEmpty()
                ? List.of()
                : branches.stream().flatMap(
                        branch -> best(new Planner(query, branch).plans(indexes).filter(Plan::ordered)).stream())
                        .toList();
        Stream<Plan> merged = inOrder.size() == branches.size() && ranges(inOrder) <= MOST_MERGED
                ? Stream.of(union(inOrder, new Rank(Objects.requireNonNull(query.sort()))))
                : Stream.empty();
        return Stream.concat(Stream.of(union(inTurn, null)), merged);
    }

    private static long ranges(List<Plan> plans) {
        return plans.stream().flatMap(plan -> plan.walks().stream()).mapToLong(walk -> walk.ranges().size()).sum();
    }

    private static Plan union(List<Plan> branches, @Nullable Rank merging) {
        List<Walk> walks = branches.stream().flatMap(branch -> branch.walks().stream()).toList();
        int worst = branches.stream().mapToInt(Plan::score).min().orElseThrow();
        return new Plan(walks, merging != null, merging, true, false, worst, null);
    }
}
