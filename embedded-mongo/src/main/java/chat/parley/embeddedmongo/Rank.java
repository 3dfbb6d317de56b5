package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where documents stand in a wanted order, as bytes in whose unsigned order they come. Any thread may use it. */
final class Rank {

    private final Document sort;

    /** @param sort the fields in their order, each with a positive number to ascend or a negative one to descend */
    Rank(Document sort) {
        this.sort = sort;
    }

    byte[] of(Document document) {
        byte[] rank = {};
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean ascending = field.getValue() instanceof Number direction && direction.doubleValue() > 0;
            byte[] value = of(Utils.getSubdocumentValueCollectionAware(document, field.getKey()), ascending);
            rank = KeyBytes.joined(rank, ascending ? value : KeyBytes.inverted(value));
        }
        return rank;
    }

    /** An array counts by its least element, or by its greatest if the order is turned round. */
    private static byte[] of(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> array)) {
            return KeyBytes.of(value);
        }
        Comparator<byte[]> order = Arrays::compareUnsigned;
        return array.stream().map(KeyBytes::of).min(ascending ? order : order.reversed())
                .orElseGet(() -> KeyBytes.of(KeyBytes.EMPTY_ARRAY));
    }
}
