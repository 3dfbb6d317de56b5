package chat.parley.embeddedmongo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.NullUnmarked;

/** MongoDB's rules written down as plainly as can be, to compare with. Knows what {@link RandomOperations} asks. */
@NullUnmarked
final class NaiveQuery {

    private static final List<Class<?>> KINDS = List.of(Missing.class, Number.class, String.class, Document.class,
            Collection.class, ObjectId.class, Boolean.class, Instant.class);

    private NaiveQuery() {}

    static boolean matches(Document document, Document query) {
        return query.entrySet().stream().allMatch(part -> matches(document, part.getKey(), part.getValue()));
    }

    private static boolean matches(Document document, String key, Object wanted) {
        return switch (key) {
            case "$and" -> parts(wanted).allMatch(part -> matches(document, part));
            case "$or" -> parts(wanted).anyMatch(part -> matches(document, part));
            case "$nor" -> parts(wanted).noneMatch(part -> matches(document, part));
            default -> field(leaves(document, List.of(key.split("\\."))), wanted);
        };
    }

    private static Stream<Document> parts(Object list) {
        return ((Collection<?>) list).stream().map(Document.class::cast);
    }

    private static List<Object> leaves(Object value, List<String> names) {
        if (names.isEmpty()) {
            return Arrays.asList(value);
        }
        List<String> rest = names.subList(1, names.size());
        if (value instanceof Document document) {
            return leaves(document.getOrMissing(names.getFirst()), rest);
        }
        if (!(value instanceof List<?> array)) {
            return List.of(Missing.getInstance());
        }
        if (names.getFirst().matches("\\d+")) {
            int at = Integer.parseInt(names.getFirst());
            return leaves(at < array.size() ? array.get(at) : Missing.getInstance(), rest);
        }
        List<Object> all = new ArrayList<>();
        array.forEach(one -> all.addAll(one instanceof Document ? leaves(one, names) : List.of(Missing.getInstance())));
        return all;
    }

    private static boolean field(List<Object> leaves, Object wanted) {
        if (wanted instanceof Document operators && !operators.isEmpty()
                && operators.keySet().iterator().next().startsWith("$")) {
            return operators.entrySet().stream()
                    .allMatch(operator -> operator(leaves, operator.getKey(), operator.getValue(), operators));
        }
        return wanted instanceof BsonRegularExpression regex
                ? any(leaves, value -> finds(value, regex.getPattern(), ""))
                : any(leaves, value -> equal(value, wanted));
    }

    private static boolean any(List<Object> leaves, Predicate<Object> test) {
        return leaves.stream().anyMatch(
                leaf -> test.test(leaf) || leaf instanceof Collection<?> array && array.stream().anyMatch(test));
    }

    private static boolean operator(List<Object> leaves, String operator, Object operand,
            Document all) {
        return switch (operator) {
            case "$eq" -> any(leaves, value -> equal(value, operand));
            case "$ne" -> !any(leaves, value -> equal(value, operand));
            case "$in" -> any(leaves, value -> ((Collection<?>) operand).stream().anyMatch(one -> equal(value, one)));
            case "$nin" -> !operator(leaves, "$in", operand, all);
            case "$not" -> !field(leaves, operand);
            case "$gt" -> any(leaves, value -> comparable(value, operand) && compare(value, operand) > 0);
            case "$gte" -> any(leaves, value -> comparable(value, operand) && compare(value, operand) >= 0);
            case "$lt" -> any(leaves, value -> comparable(value, operand) && compare(value, operand) < 0);
            case "$lte" -> any(leaves, value -> comparable(value, operand) && compare(value, operand) <= 0);
            case "$exists" -> leaves.stream().anyMatch(leaf -> !(leaf instanceof Missing)) == (Boolean) operand;
            case "$size" -> leaves.stream()
                    .anyMatch(leaf -> leaf instanceof Collection<?> array && array.size() == (Integer) operand);
            case "$type" -> any(leaves, value -> isType(value, (String) operand));
            case "$mod" -> any(leaves, value -> value instanceof Number number
                    && decimal(number).toBigInteger().longValue()
                            % (Integer) ((List<?>) operand).get(0) == (Integer) ((List<?>) operand).get(1));
            case "$all" -> !((Collection<?>) operand).isEmpty()
                    && ((Collection<?>) operand).stream().allMatch(one -> any(leaves, value -> equal(value, one)));
            case "$elemMatch" -> leaves.stream().anyMatch(
                    leaf -> leaf instanceof Collection<?> array && array.stream().anyMatch(element -> element(element,
                            (Document) operand)));
            case "$regex" -> any(leaves, value -> finds(value, (String) operand,
                    String.valueOf(all.getOrDefault("$options", ""))));
            case "$options" -> true;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean element(Object element, Document wanted) {
        return wanted.keySet().iterator().next().startsWith("$")
                ? !(element instanceof Collection) && field(Arrays.asList(element), wanted)
                : element instanceof Document document && matches(document, wanted);
    }

    private static boolean finds(Object value, String pattern, String options) {
        return value instanceof String text && Pattern
                .compile(pattern, options.contains("i") ? Pattern.CASE_INSENSITIVE : 0).matcher(text).find();
    }

    private static boolean isType(Object value, String type) {
        return switch (type) {
            case "null" -> value == null;
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "decimal" -> value instanceof Decimal128;
            case "date" -> value instanceof Instant;
            case "array" -> value instanceof Collection;
            case "object" -> value instanceof Document;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean equal(Object one, Object other) {
        return compare(one, other) == 0;
    }

    private static boolean comparable(Object one, Object other) {
        return kind(one) == kind(other);
    }

    private static int kind(Object value) {
        return value == null
                ? 0
                : (int) KINDS.stream().takeWhile(kind -> !kind.isInstance(value)).count();
    }

    private static int compare(Object one, Object other) {
        if (kind(one) != kind(other)) {
            return Integer.compare(kind(one), kind(other));
        }
        return switch (one) {
            case Number number -> decimal(number).compareTo(decimal((Number) other));
            case String text -> Arrays.compareUnsigned(text.getBytes(StandardCharsets.UTF_8),
                    ((String) other).getBytes(StandardCharsets.UTF_8));
            case Document document -> compareInTurn(document.entrySet().iterator(), ((Document) other).entrySet()
                    .iterator(), NaiveQuery::compareEntries);
            case Collection<?> array -> compareInTurn(array.iterator(), ((Collection<?>) other).iterator(),
                    NaiveQuery::compare);
            case ObjectId id -> id.compareTo((ObjectId) other);
            case Boolean truth -> truth.compareTo((Boolean) other);
            case Instant instant -> instant.compareTo((Instant) other);
            case null, default -> 0;
        };
    }

    private static <T> int compareInTurn(Iterator<? extends T> ones, Iterator<? extends T> others,
            Comparator<T> order) {
        while (ones.hasNext() && others.hasNext()) {
            int result = order.compare(ones.next(), others.next());
            if (result != 0) {
                return result;
            }
        }
        return Boolean.compare(ones.hasNext(), others.hasNext());
    }

    private static int compareEntries(Map.Entry<String, Object> one, Map.Entry<String, Object> other) {
        int kinds = Integer.compare(kind(one.getValue()), kind(other.getValue()));
        int names = one.getKey().compareTo(other.getKey());
        return kinds != 0 ? kinds : names != 0 ? names : compare(one.getValue(), other.getValue());
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double fraction -> new BigDecimal(fraction);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /** The order of two documents by a sort; an array counts by its least or, if downward, greatest element. */
    static int compare(Document one, Document other, Document sort) {
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean upward = ((Number) field.getValue()).intValue() > 0;
            int result = upward
                    ? compareRanks(one, other, field.getKey(), true)
                    : -compareRanks(one, other, field.getKey(), false);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int compareRanks(Document one, Document other, String field, boolean least) {
        return Comparator.<List<Object>>comparingInt(List::size)
                .thenComparing(rank -> rank.isEmpty() ? null : rank.getFirst(), NaiveQuery::compare)
                .compare(rank(one, field, least), rank(other, field, least));
    }

    /** Nothing for an array without elements, which comes before all else. */
    private static List<Object> rank(Document document, String field, boolean least) {
        Comparator<Object> order = NaiveQuery::compare;
        List<Object> all = new ArrayList<>();
        for (Object leaf : leaves(document, List.of(field.split("\\.")))) {
            if (leaf instanceof Collection<?> array) {
                all.addAll(array);
            } else {
                all.add(leaf);
            }
        }
        all.sort(least ? order : order.reversed());
        return all.isEmpty() ? all : all.subList(0, 1);
    }
}
