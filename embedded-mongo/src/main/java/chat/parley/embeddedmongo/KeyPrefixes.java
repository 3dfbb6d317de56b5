package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * How far the equalities of a query reach into the fields of an index. Each combination of wanted values gives one
 * prefix of keys; behind the prefix a range on the next field may narrow it further.
 */
final class KeyPrefixes {

    /** More seeks than this, and a longer walk is the lesser evil. */
    private static final int MOST_SEEKS = 5_000;

    /** A prefix, and where in it each of its fields ends; the number of the index is before the first. */
    private record Prefix(byte[] bytes, int[] ends) {

        Prefix and(byte[] value) {
            int[] longer = Arrays.copyOf(ends, ends.length + 1);
            longer[ends.length] = bytes.length + value.length;
            return new Prefix(KeyBytes.joined(bytes, value), longer);
        }
    }

    private final Set<String> fixed = new HashSet<>();
    private final boolean exact;
    private List<Prefix> prefixes;
    private int equalities;
    private @Nullable IndexKey rangeField;
    private Demand.@Nullable Between range;

    KeyPrefixes(StoredIndex index, Conditions conditions) {
        byte[] number = KeyBytes.ofId(index.id());
        prefixes = List.of(new Prefix(number, new int[]{number.length}));
        Set<String> used = new HashSet<>();
        boolean whole = conditions.complete();
        for (IndexKey field : index.order()) {
            boolean arrays = index.hasArrays(field.getKey());
            Demand demand = conditions.combined(field.getKey(), arrays);
            if (demand == null || demand instanceof Demand.OneOf many
                    && (long) many.values().size() * prefixes.size() > MOST_SEEKS) {
                break;
            }
            used.add(field.getKey());
            whole &= !arrays || conditions.on(field.getKey()).size() == 1;
            if (demand instanceof Demand.Between between) {
                rangeField = field;
                range = between;
                break;
            }
            extend(field, (Demand.OneOf) demand);
        }
        exact = whole && used.containsAll(conditions.fields());
    }

    private void extend(IndexKey field, Demand.OneOf demand) {
        List<byte[]> values = field.isAscending()
                ? demand.values()
                : demand.values().reversed().stream().map(KeyBytes::inverted).toList();
        prefixes = prefixes.stream().flatMap(prefix -> values.stream().map(prefix::and)).toList();
        equalities++;
        if (values.size() == 1) {
            fixed.add(field.getKey());
        }
    }

    int equalities() {
        return equalities;
    }

    boolean ranged() {
        return range != null;
    }

    /** Whether the documents in these ranges are exactly those the query asks for. */
    boolean exact() {
        return exact;
    }

    /** Whether a field has one and the same value in all the ranges. */
    boolean fixed(String field) {
        return fixed.contains(field);
    }

    boolean fixesAll(List<IndexKey> fields) {
        return fields.stream().allMatch(field -> fixed(field.getKey()));
    }

    /** The ranges, in key order, with the first {@code mergedFrom} fields not counting when they are merged. */
    List<KeyRange> ranges(int mergedFrom) {
        List<KeyRange> ranges = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            KeyRange all = KeyRange.of(prefix.bytes());
            int sameUntil = prefix.ends()[Math.min(mergedFrom, equalities)];
            ranges.add(narrowed(prefix.bytes(), all, sameUntil));
        }
        return ranges;
    }

    private KeyRange narrowed(byte[] prefix, KeyRange all, int sameUntil) {
        if (range == null || rangeField == null) {
            return new KeyRange(all.start(), all.end(), sameUntil);
        }
        boolean ascending = rangeField.isAscending();
        Cut low = ascending ? range.low() : range.high().inverted();
        Cut high = ascending ? range.high() : range.low().inverted();
        return new KeyRange(KeyBytes.joined(prefix, low.firstKey()), KeyBytes.joined(prefix, high.firstKey()),
                sameUntil);
    }
}
