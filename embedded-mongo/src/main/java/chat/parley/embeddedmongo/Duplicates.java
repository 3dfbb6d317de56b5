package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/** Holds unique indexes to their promise. */
final class Duplicates {

    private Duplicates() {}

    /**
     * @param entries what the document at {@code documentKey} is about to have in a unique index
     * @throws DuplicateKeyError if another document has one of them, or gets it in this batch
     */
    static void refuse(Batch batch, String collection, StoredIndex index,
            SortedMap<byte[], List<@Nullable Object>> entries, byte[] documentKey) {
        byte[] own = IndexEntry.value(index, documentKey);
        entries.forEach((values, described) -> {
            byte[] there = batch.get(values);
            if (there != null && !Arrays.equals(there, own)) {
                throw error(collection, index.spec(), described);
            }
        });
    }

    static DuplicateKeyError error(String collection, IndexSpec spec, Document document) {
        return error(collection, spec, spec.fields().stream()
                .<@Nullable Object>map(field -> Utils.getSubdocumentValue(document, field.getKey())).toList());
    }

    private static DuplicateKeyError error(String collection, IndexSpec spec, List<@Nullable Object> values) {
        String described = IntStream.range(0, values.size()).mapToObj(
                i -> spec.fields().get(i).getKey() + ": " + Json.toCompactJsonValue(readable(shown(values.get(i)))))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return new DuplicateKey(collection, spec, values.stream().<@Nullable Object>map(Duplicates::shown).toList(),
                described);
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return value instanceof Binary binary ? new BinData(binary.data()) : value;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return Missing.isNullOrMissing(value) || value == KeyBytes.EMPTY_ARRAY ? null : value;
    }
}
