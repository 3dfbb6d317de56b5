package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A query as the planner sees it: for each field the demands an index can meet, {@code $and} taken apart. Every other
 * part of the query is left to the matcher, that looks at each candidate document anyway; so these demands may be weaker
 * than the query but never stronger.
 */
final class Conditions {

    private final Map<String, List<Demand>> demands = new LinkedHashMap<>();
    private final Document query;
    private boolean complete = true;

    private Conditions(Document query) {
        this.query = query;
    }

    static Conditions of(@Nullable Document query) {
        Conditions conditions = new Conditions(query == null ? new Document() : query);
        conditions.readAll(conditions.query);
        return conditions;
    }

    /** Whether the demands say all that the query says. */
    boolean complete() {
        return complete;
    }

    Set<String> fields() {
        return demands.keySet();
    }

    List<Demand> on(String field) {
        return demands.getOrDefault(field, List.of());
    }

    /**
     * The demands on a field in one. A field that may hold an array can meet each demand with another element, so then
     * only the first counts.
     */
    @Nullable
    Demand combined(String field, boolean mayHoldArrays) {
        List<Demand> all = on(field);
        if (all.isEmpty()) {
            return null;
        }
        if (mayHoldArrays) {
            return all.stream().filter(Demand.OneOf.class::isInstance).findFirst().orElse(all.getFirst());
        }
        return all.stream().reduce(Demand::both).orElseThrow();
    }

    /** Whether every match also matches {@code filter}, as far as can be seen at a glance. */
    boolean imply(Document filter) {
        return filter.entrySet().stream().allMatch(part -> sameInQuery(part) || impliesPresence(part));
    }

    private boolean sameInQuery(Map.Entry<String, Object> part) {
        return query.containsKey(part.getKey()) && Objects.equals(query.get(part.getKey()), part.getValue());
    }

    private boolean impliesPresence(Map.Entry<String, Object> part) {
        return part.getValue() instanceof Document wanted && wanted.keySet().equals(Set.of("$exists"))
                && Boolean.TRUE.equals(wanted.get("$exists"))
                && on(part.getKey()).stream().anyMatch(Demand::needsPresence);
    }

    private void readAll(Document part) {
        part.forEach(this::read);
    }

    private void read(String field, @Nullable Object wanted) {
        if (field.equals("$and") && wanted instanceof Collection<?> parts
                && parts.stream().allMatch(Document.class::isInstance)) {
            parts.forEach(part -> readAll((Document) part));
        } else if (field.startsWith("$") || isRegex(wanted) || hasPosition(field)) {
            complete = false;
        } else if (wanted instanceof Document operators && operators.keySet().stream().anyMatch(Conditions::special)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else {
            equal(field, wanted);
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> equal(field, operand);
            case "$in" -> in(field, operand);
            case "$gt", "$gte", "$lt", "$lte" -> range(field, operator, operand);
            default -> complete = false;
        }
    }

    private void equal(String field, @Nullable Object value) {
        if (value instanceof Collection || isRegex(value) || value instanceof Document document && document.isEmpty()) {
            complete = false; // a whole array is not listed in an index, only its elements are
        } else {
            add(field, new Demand.OneOf(List.of(KeyBytes.of(value))));
        }
    }

    private void in(String field, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)
                || values.stream().anyMatch(value -> value instanceof Collection || isRegex(value))) {
            complete = false;
            return;
        }
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> sorted.add(KeyBytes.of(value)));
        add(field, new Demand.OneOf(List.copyOf(sorted)));
    }

    /** Comparisons hold between values of one type only, which the first byte of an encoding tells. */
    private void range(String field, String operator, @Nullable Object operand) {
        if (!hasOrder(operand)) {
            complete = false;
            return;
        }
        byte[] value = KeyBytes.of(operand);
        byte[] type = {value[0]};
        add(field, switch (operator) {
            case "$gt" -> new Demand.Between(Cut.after(value), Cut.after(type));
            case "$gte" -> new Demand.Between(Cut.before(value), Cut.after(type));
            case "$lt" -> new Demand.Between(Cut.before(type), Cut.before(value));
            default -> new Demand.Between(Cut.before(type), Cut.after(value));
        });
    }

    private static boolean hasOrder(@Nullable Object value) {
        return value instanceof Number || value instanceof String || value instanceof ObjectId
                || value instanceof Instant || value instanceof Boolean || value instanceof UUID
                || value instanceof BinData || value instanceof BsonTimestamp;
    }

    private void add(String field, Demand demand) {
        demands.computeIfAbsent(field, _ -> new ArrayList<>()).add(demand);
    }

    private static boolean special(String key) {
        return key.startsWith("$");
    }

    private static boolean isRegex(@Nullable Object value) {
        return value != null && BsonRegularExpression.isRegularExpression(value);
    }

    /** "tags.0" asks for one element; an index lists all of them alike. */
    private static boolean hasPosition(String field) {
        return Arrays.stream(field.split("\\.", -1)).anyMatch(part -> part.chars().allMatch(Character::isDigit));
    }
}
