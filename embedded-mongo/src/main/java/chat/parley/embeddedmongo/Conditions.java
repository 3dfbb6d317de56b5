package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
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
    private final Set<String> present = new HashSet<>();
    private final List<Document> others = new ArrayList<>();
    private final List<List<Document>> choices = new ArrayList<>();
    /** All parts of the query but its choices, each alone. */
    private final List<Document> certain = new ArrayList<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.readAll(query);
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

    /** For each {@code $or}, wherever among what must hold, what must hold besides it once with each of its branches. */
    List<List<Conditions>> choices() {
        return choices.stream().map(branches -> branches.stream().map(this::with).toList()).toList();
    }

    private Conditions with(Document branch) {
        Conditions both = new Conditions();
        certain.forEach(both::readAll);
        both.readAll(branch);
        return both;
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

    /** Every field that the query names, wherever it stands in it. */
    static SortedSet<String> named(Document query) {
        SortedSet<String> fields = new TreeSet<>();
        query.forEach((field, wanted) -> {
            if (!field.startsWith("$")) {
                fields.add(field);
            } else if (wanted instanceof Collection<?> parts) {
                parts.stream().filter(Document.class::isInstance)
                        .forEach(part -> fields.addAll(named((Document) part)));
            }
        });
        return fields;
    }

    /** Whether a document without the field cannot match. */
    boolean needPresence(String field) {
        return present.contains(field) || on(field).stream().anyMatch(Demand::needsPresence);
    }

    /**
     * Whether every match also matches {@code filter}. Says no when in doubt. One demand on a field must be narrower
     * than what the filter demands; two that only together are might be met by two elements of an array.
     */
    boolean imply(Conditions filter) {
        return filter.present.stream().allMatch(this::needPresence)
                && filter.others.stream().allMatch(others::contains)
                && filter.demands.entrySet().stream().allMatch(entry -> entry.getValue().stream()
                        .allMatch(wanted -> on(entry.getKey()).stream().anyMatch(mine -> mine.within(wanted))));
    }

    private void readAll(Document part) {
        part.forEach(this::read);
    }

    private void read(String field, @Nullable Object wanted) {
        if (field.equals("$and") && wanted instanceof Collection<?> parts && areDocuments(parts)) {
            parts.forEach(part -> readAll((Document) part));
        } else if (field.equals("$or") && wanted instanceof Collection<?> parts && areDocuments(parts)) {
            choices.add(parts.stream().map(Document.class::cast).toList());
            other(field, wanted);
        } else {
            certain.add(new Document(field, wanted));
            readCertain(field, wanted);
        }
    }

    private void readCertain(String field, @Nullable Object wanted) {
        if (field.startsWith("$") || hasPosition(field)) {
            other(field, wanted);
        } else if (wanted instanceof Document operators && ValueTest.isOperators(wanted)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand, operators));
        } else if (ValueTest.isRegex(wanted)) {
            regex(field, new Document("$regex", wanted));
        } else {
            equal(field, wanted);
        }
    }

    private static boolean areDocuments(Collection<?> parts) {
        return parts.stream().allMatch(Document.class::isInstance);
    }

    private void other(String field, @Nullable Object wanted) {
        others.add(new Document(field, wanted));
        complete = false;
    }

    private void readOperator(String field, String operator, @Nullable Object operand, Document all) {
        switch (operator) {
            case "$eq" -> equal(field, operand);
            case "$in" -> in(field, operand);
            case "$gt", "$gte", "$lt", "$lte" -> range(field, operator, operand);
            case "$regex" -> regex(field, all);
            case "$options" -> {
                // read together with $regex
            }
            case "$exists" -> exists(field, operand);
            default -> other(field, new Document(operator, operand));
        }
    }

    private void exists(String field, @Nullable Object operand) {
        if (Utils.isTrue(operand)) {
            present.add(field);
            complete = false;
        } else {
            other(field, new Document("$exists", false));
        }
    }

    private void equal(String field, @Nullable Object value) {
        if (value instanceof Collection) {
            other(field, value); // a whole array is not listed in an index, only its elements are
        } else {
            add(field, new Demand.OneOf(List.of(KeyBytes.of(value))));
        }
    }

    private void in(String field, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)
                || values.stream().anyMatch(value -> value instanceof Collection || ValueTest.isRegex(value))) {
            other(field, new Document("$in", operand));
            return;
        }
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> sorted.add(KeyBytes.of(value)));
        add(field, new Demand.OneOf(List.copyOf(sorted)));
    }

    /** Comparisons hold between values of one type only, which the first byte of an encoding tells. */
    private void range(String field, String operator, @Nullable Object operand) {
        if (!hasOrder(operand)) {
            other(field, new Document(operator, operand));
            return;
        }
        byte[] value = KeyBytes.of(operand);
        byte[] type = {value[0]};
        Cut lowest = operand instanceof Number ? Cut.after(KeyBytes.of(Double.NaN)) : Cut.before(type);
        add(field, switch (operator) {
            case "$gt" -> new Demand.Between(Cut.after(value), Cut.after(type));
            case "$gte" -> new Demand.Between(Cut.before(value), Cut.after(type));
            case "$lt" -> new Demand.Between(lowest, Cut.before(value));
            default -> new Demand.Between(lowest, Cut.after(value));
        });
    }

    private static boolean hasOrder(@Nullable Object value) {
        return switch (value) {
            case Number number -> !Double.isNaN(number.doubleValue());
            case String _ -> true;
            case ObjectId _ -> true;
            case Instant _ -> true;
            case Boolean _ -> true;
            case UUID _ -> true;
            case BinData _ -> true;
            case Binary _ -> true;
            case BsonTimestamp _ -> true;
            case null, default -> false;
        };
    }

    /** All texts with a pattern begin alike if it begins with {@code ^} and letters that stand for themselves. */
    private void regex(String field, Document operators) {
        PatternStart start = PatternStart.of(operators.get("$regex"), operators.get("$options"));
        if (start == null) {
            other(field, operators);
            return;
        }
        byte[] texts = KeyBytes.ofTextsFrom(start.text());
        add(field, new Demand.Between(Cut.before(texts), Cut.after(texts)));
        if (!start.whole()) {
            other(field, operators);
        }
    }

    private void add(String field, Demand demand) {
        demands.computeIfAbsent(field, _ -> new ArrayList<>()).add(demand);
    }

    /** "tags.0" asks for one element; an index lists all of them alike. */
    private static boolean hasPosition(String field) {
        return Arrays.stream(field.split("\\.", -1)).anyMatch(part -> part.chars().allMatch(Character::isDigit));
    }
}
