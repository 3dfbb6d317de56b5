package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import org.jspecify.annotations.Nullable;

/**
 * A range of the store that lists documents by the values of some fields. The key of an entry is the number of this
 * index, the values, and, if it is not unique, the _id of the document; see {@link IndexEntry}.
 *
 * <p>The index named {@code _id_} has no entries of its own: it is the collection.
 */
final class StoredIndex {

    private final int id;
    private final IndexSpec spec;
    private final List<IndexKey> order;
    private final @Nullable Matcher filter;
    private final Set<String> arrays = ConcurrentHashMap.newKeySet();

    StoredIndex(int id, IndexSpec spec, Collection<String> arrays) {
        this.id = id;
        this.spec = spec;
        this.order = spec.unique() ? spec.fields() : withId(spec.fields());
        this.filter = spec.filter() == null ? null : Matcher.of(spec.filter());
        this.arrays.addAll(arrays);
    }

    /** Entries of equal value lie in the order of their _id, whether the index was asked for that or not. */
    private static List<IndexKey> withId(List<IndexKey> fields) {
        if (fields.stream().anyMatch(field -> field.getKey().equals("_id"))) {
            return fields;
        }
        List<IndexKey> order = new ArrayList<>(fields);
        order.add(new IndexKey("_id", true));
        return List.copyOf(order);
    }

    int id() {
        return id;
    }

    IndexSpec spec() {
        return spec;
    }

    boolean isPrimary() {
        return spec.name().equals(IndexSpec.PRIMARY);
    }

    /** The fields by which the entries are sorted. */
    List<IndexKey> order() {
        return isPrimary() ? spec.fields() : order;
    }

    /** Whether some document has, or had, an array on this path, and so more than one entry. */
    boolean hasArrays(String field) {
        return arrays.contains(field);
    }

    Set<String> arrays() {
        return arrays;
    }

    /** Notes paths that hold an array for the first time; true if there were any. */
    boolean learnArrays(Document document) {
        boolean learned = false;
        for (IndexKey field : spec.fields()) {
            if (value(document, field) instanceof Collection) {
                learned |= arrays.add(field.getKey());
            }
        }
        return learned;
    }

    /**
     * The entries of one document: the key without the _id part, and the values it was made of. Most often one; one per
     * element of an array; none if the index does not list the document.
     */
    SortedMap<byte[], List<@Nullable Object>> entries(Document document) {
        SortedMap<byte[], List<@Nullable Object>> entries = new TreeMap<>(Arrays::compareUnsigned);
        if (!lists(document)) {
            return entries;
        }
        refuseParallelArrays(document);
        entries.put(KeyBytes.ofId(id), List.of());
        for (IndexKey field : spec.fields()) {
            SortedMap<byte[], List<@Nullable Object>> longer = new TreeMap<>(Arrays::compareUnsigned);
            for (@Nullable
            Object value : values(value(document, field))) {
                byte[] bytes = encoded(value, field);
                entries.forEach((key, values) -> longer.put(KeyBytes.joined(key, bytes), and(values, value)));
            }
            entries = longer;
        }
        return entries;
    }

    static byte[] encoded(@Nullable Object value, IndexKey field) {
        byte[] bytes = KeyBytes.of(value);
        return field.isAscending() ? bytes : KeyBytes.inverted(bytes);
    }

    private boolean lists(Document document) {
        if (spec.sparse() && spec.fields().stream().allMatch(field -> value(document, field) instanceof Missing)) {
            return false;
        }
        return filter == null || filter.matches(document);
    }

    /**
     * Where the entries of other values begin, behind those that share the value of this document; null if that value is
     * null or missing, which look alike in an index.
     *
     * @param before the part of the key before that value
     */
    static byte @Nullable [] behind(byte[] before, Document document, IndexKey field) {
        Object value = value(document, field);
        return value == null || value instanceof Missing
                ? null
                : KeyRange.after(KeyBytes.joined(before, encoded(value, field)));
    }

    private static Object value(Document document, IndexKey field) {
        return Utils.getSubdocumentValueCollectionAware(document, field.getKey());
    }

    private static Collection<?> values(@Nullable Object value) {
        if (value instanceof Collection<?> array) {
            return array.isEmpty() ? List.of(KeyBytes.EMPTY_ARRAY) : new LinkedHashSet<>(array);
        }
        return Collections.singletonList(value);
    }

    private static List<@Nullable Object> and(List<@Nullable Object> values, @Nullable Object value) {
        List<@Nullable Object> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    /** Two arrays would need an entry for every pair of elements; MongoDB refuses them too. */
    private void refuseParallelArrays(Document document) {
        List<String> roots = spec.fields().stream().filter(field -> value(document, field) instanceof Collection)
                .map(field -> Utils.firstFragment(field.getKey())).distinct().toList();
        if (roots.size() > 1) {
            throw new CannotIndexParallelArraysError(roots);
        }
    }
}
