package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one value.
 *
 * @param looksIntoArrays whether an array also passes if one of its elements does
 */
record ValueTest(Predicate<@Nullable Object> test, boolean looksIntoArrays) {

    static final ValueTest PRESENT = new ValueTest(value -> !(value instanceof Missing), false);

    private static final List<String> REFERENCE = List.of("$ref", "$id", "$db");

    boolean passes(@Nullable Object value) {
        return test.test(value);
    }

    private static ValueTest ofElements(Predicate<@Nullable Object> test) {
        return new ValueTest(test, true);
    }

    private static ValueTest ofWhole(Predicate<@Nullable Object> test) {
        return new ValueTest(test, false);
    }

    /** Whether this is not a value to compare with but says what to do, like {@code {$gt: 1}}. */
    static boolean isOperators(@Nullable Object wanted) {
        return wanted instanceof Document document && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$")
                && !REFERENCE.contains(document.keySet().iterator().next());
    }

    static boolean isRegex(@Nullable Object wanted) {
        return wanted instanceof BsonRegularExpression;
    }

    /** Equal, or, given a regular expression, a text that has it. */
    static ValueTest equalTo(@Nullable Object wanted) {
        return wanted instanceof BsonRegularExpression regex ? regex(regex) : same(wanted);
    }

    static ValueTest same(@Nullable Object wanted) {
        return ofElements(value -> Values.equal(value, wanted));
    }

    static ValueTest in(@Nullable Object operand) {
        TreeSet<byte[]> values = new TreeSet<>(Arrays::compareUnsigned);
        List<ValueTest> patterns = new ArrayList<>();
        for (Object wanted : array("$in", operand)) {
            if (wanted instanceof BsonRegularExpression regex) {
                patterns.add(regex(regex));
            } else {
                values.add(KeyBytes.of(wanted));
            }
        }
        return ofElements(value -> values.contains(KeyBytes.of(value))
                || patterns.stream().anyMatch(pattern -> pattern.passes(value)));
    }

    /** What an array must have, each in some element. */
    static List<ValueTest> each(@Nullable Object operand) {
        return array("$all", operand).stream().map(
                wanted -> wanted instanceof Document document && document.containsKey("$elemMatch")
                        ? elemMatch(document.get("$elemMatch"))
                        : equalTo(wanted))
                .toList();
    }

    /** @param all the operators this one stands among, since {@code $options} belongs to {@code $regex} */
    static ValueTest of(String operator, @Nullable Object operand, Document all) {
        return switch (operator) {
            case "$eq" -> same(operand);
            case "$in" -> in(operand);
            case "$gt" -> ordered(operand, order -> order > 0, false);
            case "$gte" -> ordered(operand, order -> order >= 0, true);
            case "$lt" -> ordered(operand, order -> order < 0, false);
            case "$lte" -> ordered(operand, order -> order <= 0, true);
            case "$regex" -> regex(withOptions(operand, all.get("$options")));
            case "$options" -> ofElements(_ -> true);
            case "$size" -> size(operand);
            case "$type" -> type(operand);
            case "$mod" -> mod(operand);
            case "$elemMatch" -> elemMatch(operand);
            default -> throw new BadValueException("unknown operator: " + operator);
        };
    }

    /** Order holds within one kind, and never for what is not a number; null is equal to null. */
    private static ValueTest ordered(@Nullable Object bound, IntPredicate wanted, boolean orEqual) {
        if (isNaN(bound)) {
            return ofElements(value -> orEqual && isNaN(value));
        }
        boolean ofAllKinds = bound instanceof MinKey || bound instanceof MaxKey;
        return new ValueTest(value -> (ofAllKinds || Values.sameKind(value, bound)) && !isNaN(value)
                && wanted.test(Values.compare(value, bound)), !(bound instanceof Collection));
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static BsonRegularExpression withOptions(@Nullable Object pattern, @Nullable Object options) {
        if (pattern instanceof BsonRegularExpression regex) {
            return options == null ? regex : new BsonRegularExpression(regex.getPattern(), options.toString());
        }
        if (pattern instanceof String text) {
            return new BsonRegularExpression(text, options == null ? "" : options.toString());
        }
        throw new BadValueException("$regex has to be a string");
    }

    private static ValueTest regex(BsonRegularExpression given) {
        BsonRegularExpression regex = new BsonRegularExpression(given.getPattern(),
                Objects.requireNonNullElse(given.getOptions(), ""));
        try {
            regex.matcher("");
        } catch (PatternSyntaxException e) {
            throw new MongoServerError(51091, "Location51091", "Regular expression is invalid: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw new MongoServerError(51108, "Location51108", "invalid flag in regex options");
        }
        return ofElements(value -> value instanceof String text && regex.matcher(text).find());
    }

    private static ValueTest size(@Nullable Object operand) {
        if (!(operand instanceof Number wanted)) {
            throw new BadValueException("$size needs a number");
        }
        return ofWhole(value -> value instanceof Collection<?> array && array.size() == wanted.doubleValue());
    }

    private static ValueTest type(@Nullable Object operand) {
        Collection<?> types = operand instanceof Collection<?> several
                ? several
                : List.of(Objects.requireNonNullElse(operand, ""));
        if (types.isEmpty()) {
            throw new MongoServerError(9, "FailedToParse", "$type must match at least one type");
        }
        List<Predicate<@Nullable Object>> tests = types.stream().map(ValueTest::oneType).toList();
        return ofElements(value -> tests.stream().anyMatch(test -> test.test(value)));
    }

    private static Predicate<@Nullable Object> oneType(@Nullable Object type) {
        return switch (type) {
            case String name when name.equals("number") -> Number.class::isInstance;
            case String name -> matching(BsonType.forString(name));
            case Number code -> matching(BsonType.forNumber(code));
            case null, default -> throw new MongoServerError(14, "TypeMismatch",
                    "type must be represented as a number or a string");
        };
    }

    private static Predicate<@Nullable Object> matching(BsonType type) {
        return value -> !(value instanceof Missing)
                && (type.matches(value) || (type == BsonType.BIN_DATA && value instanceof Binary)
                        || (type == BsonType.REGEX && value instanceof BsonRegularExpression));
    }

    private static ValueTest mod(@Nullable Object operand) {
        if (!(operand instanceof List<?> pair) || pair.size() != 2 || !(pair.getFirst() instanceof Number divisor)
                || !(pair.getLast() instanceof Number rest) || divisor.longValue() == 0) {
            throw new BadValueException("malformed mod, needs a divisor, not 0, and a remainder");
        }
        return ofElements(value -> value instanceof Number number && Double.isFinite(number.doubleValue())
                && whole(number) % divisor.longValue() == rest.longValue());
    }

    private static long whole(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal().longValue();
            case Double fraction -> fraction.longValue();
            default -> number.longValue();
        };
    }

    private static ValueTest elemMatch(@Nullable Object operand) {
        if (!(operand instanceof Document wanted)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        Predicate<@Nullable Object> element = isOperators(wanted) && !isCombination(wanted)
                ? ofOneElement(wanted)
                : ofOneDocument(Matcher.of(wanted));
        return ofWhole(value -> value instanceof Collection<?> array && array.stream().anyMatch(element));
    }

    private static boolean isCombination(Document wanted) {
        return List.of("$and", "$or", "$nor", "$expr").contains(wanted.keySet().iterator().next());
    }

    private static Predicate<@Nullable Object> ofOneElement(Document operators) {
        Matcher matcher = Matcher.of(new Document("element", operators));
        return value -> !(value instanceof Collection) && matcher.matches(new Document("element", value));
    }

    private static Predicate<@Nullable Object> ofOneDocument(Matcher matcher) {
        return value -> value instanceof Document document && matcher.matches(document);
    }

    private static Collection<?> array(String operator, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            throw new BadValueException(operator + " needs an array");
        }
        return values;
    }
}
