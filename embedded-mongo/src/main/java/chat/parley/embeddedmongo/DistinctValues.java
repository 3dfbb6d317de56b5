package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** The different values that documents have in one field, ascending. Arrays count by their elements. */
final class DistinctValues {

    private static final long MOST_BYTES = 16L << 20;

    private final String field;
    private final SortedMap<byte[], Object> values = new TreeMap<>(Arrays::compareUnsigned);
    private long bytes;

    DistinctValues(String field) {
        this.field = field;
    }

    void addAllOf(Document document) {
        for (Object value : in(document)) {
            add(value);
        }
    }

    private Collection<?> in(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        return value instanceof Collection<?> array ? array : Arrays.asList(value);
    }

    private void add(@Nullable Object value) {
        if (value instanceof Missing || values.containsKey(KeyBytes.of(value))) {
            return;
        }
        values.put(KeyBytes.of(value), value == null ? Missing.getInstance() : value);
        bytes += DocumentSize.of(value);
        if (bytes > MOST_BYTES) {
            throw new MongoServerError(17217, "Location17217", "distinct too big, 16mb cap");
        }
    }

    List<@Nullable Object> all() {
        List<@Nullable Object> all = new ArrayList<>();
        values.values().forEach(value -> all.add(value instanceof Missing ? null : value));
        return all;
    }
}
