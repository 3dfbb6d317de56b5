package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * Whether documents match a query, by MongoDB's rules and in the order of {@link KeyBytes}, so that an index and a look
 * at the documents themselves cannot disagree. Any thread may use it.
 */
final class Matcher {

    private final List<Predicate<Document>> parts = new ArrayList<>();

    private Matcher(Document query) {
        query.forEach((key, wanted) -> parts.add(key.startsWith("$") ? combination(key, wanted) : field(key, wanted)));
    }

    /** @throws de.bwaldvogel.mongo.exception.MongoServerException if the query is malformed or asks what is unknown */
    static Matcher of(Document query) {
        return new Matcher(query);
    }

    boolean matches(Document document) {
        for (Predicate<Document> part : parts) {
            if (!part.test(document)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Document> combination(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$and" -> {
                List<Matcher> all = all(operator, operand);
                yield document -> all.stream().allMatch(part -> part.matches(document));
            }
            case "$or" -> {
                List<Matcher> all = all(operator, operand);
                yield document -> all.stream().anyMatch(part -> part.matches(document));
            }
            case "$nor" -> {
                List<Matcher> all = all(operator, operand);
                yield document -> all.stream().noneMatch(part -> part.matches(document));
            }
            case "$expr" -> document -> Utils.isTrue(Expression.evaluateDocument(operand, document));
            case "$comment" -> _ -> true;
            default -> throw new BadValueException("unknown top level operator: " + operator);
        };
    }

    private static List<Matcher> all(String operator, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> parts) || parts.isEmpty()
                || !parts.stream().allMatch(Document.class::isInstance)) {
            throw new BadValueException(operator + " must be a nonempty array of objects");
        }
        return parts.stream().map(part -> of((Document) part)).toList();
    }

    private static Predicate<Document> field(String name, @Nullable Object wanted) {
        FieldPath path = new FieldPath(name);
        if (!(wanted instanceof Document operators) || !ValueTest.isOperators(wanted)) {
            return any(path, ValueTest.equalTo(wanted));
        }
        List<Predicate<Document>> tests = new ArrayList<>();
        for (Map.Entry<String, Object> part : operators.entrySet()) {
            tests.add(operator(name, path, part.getKey(), part.getValue(), operators));
        }
        return document -> tests.stream().allMatch(test -> test.test(document));
    }

    /** What denies holds only if no value on the path meets what is denied. */
    private static Predicate<Document> operator(String name, FieldPath path, String operator, @Nullable Object operand,
            Document all) {
        return switch (operator) {
            case "$ne" -> any(path, ValueTest.same(operand)).negate();
            case "$nin" -> any(path, ValueTest.in(operand)).negate();
            case "$not" -> {
                if (!ValueTest.isOperators(operand) && !ValueTest.isRegex(operand)) {
                    throw new BadValueException("$not needs a regex or a document");
                }
                yield field(name, operand).negate();
            }
            case "$exists" -> {
                Predicate<Document> there = any(path, ValueTest.PRESENT);
                yield Utils.isTrue(operand) ? there : there.negate();
            }
            case "$all" -> {
                List<Predicate<Document>> each = ValueTest.each(operand).stream().map(test -> any(path, test)).toList();
                yield document -> !each.isEmpty() && each.stream().allMatch(test -> test.test(document));
            }
            default -> any(path, ValueTest.of(operator, operand, all));
        };
    }

    private static Predicate<Document> any(FieldPath path, ValueTest test) {
        return document -> path.any(document, test);
    }
}
