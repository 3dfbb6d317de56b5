package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $group} gathers: for each value of its _id what the accumulators make of the documents. Values are equal as
 * in {@link KeyBytes}. Only the groups are held, not the documents.
 */
final class Groups {

    private static final long FIXED = 200;

    private final @Nullable Object id;
    private final Map<String, Supplier<Accumulator>> accumulators;
    private final Document operators;
    private final SortedMap<byte[], Group> groups = new TreeMap<>(Arrays::compareUnsigned);
    private final HeldInMemory held = new HeldInMemory("$group", "Make fewer or smaller groups.");

    /** @throws MongoServerError if it is not what {@code $group} understands */
    Groups(Document specification) {
        if (!specification.containsKey("_id")) {
            throw new MongoServerError(15955, "a group specification must include an _id");
        }
        id = specification.get("_id");
        accumulators = Accumulator.parse(specification);
        operators = specification;
    }

    /** @throws MongoServerError if the groups take too much memory */
    void add(Document document) {
        Object value = Expression.evaluateDocument(id, document);
        Object key = value instanceof Missing ? null : value;
        byte[] bytes = KeyBytes.of(key);
        Group group = groups.get(bytes);
        if (group == null) {
            group = new Group(key);
            groups.put(bytes, group);
            held.add(FIXED + bytes.length + DocumentSize.of(key));
        }
        group.add(document);
    }

    /** One document for each group, in the order of their _id. */
    Stream<Document> documents() {
        return groups.values().stream().map(Group::document);
    }

    private final class Group {

        private final @Nullable Object key;
        private final List<Gathered> fields;

        Group(@Nullable Object key) {
            this.key = key;
            this.fields = accumulators.values().stream().map(Supplier::get).map(Gathered::new).toList();
        }

        void add(Document document) {
            for (Gathered field : fields) {
                field.add(Expression.evaluateDocument(field.accumulator.getExpression(), document));
            }
        }

        Document document() {
            Document document = new Document("_id", key);
            fields.forEach(field -> document.put(field.accumulator.getField(), field.accumulator.getResult()));
            return document;
        }
    }

    /** One field of one group. */
    private final class Gathered {

        private final Accumulator accumulator;
        private final String operator;
        private final Set<byte[]> different = new TreeSet<>(Arrays::compareUnsigned);
        private long largest;

        Gathered(Accumulator accumulator) {
            this.accumulator = accumulator;
            this.operator = Fields.document(operators, accumulator.getField()).keySet().iterator().next();
            held.add(FIXED);
        }

        void add(@Nullable Object value) {
            switch (operator) {
                case "$push" -> held.add(DocumentSize.of(value));
                case "$addToSet" -> {
                    byte[] bytes = KeyBytes.of(value);
                    if (!different.add(bytes)) {
                        return;
                    }
                    held.add(FIXED + bytes.length + DocumentSize.of(value));
                }
                case "$sum", "$avg" -> {
                    // a number
                }
                default -> growTo(DocumentSize.of(value)); // one of the values
            }
            accumulator.aggregate(value);
        }

        private void growTo(long size) {
            if (size > largest) {
                held.add(size - largest);
                largest = size;
            }
        }
    }
}
