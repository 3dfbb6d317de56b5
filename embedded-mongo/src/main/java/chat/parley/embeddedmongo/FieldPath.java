package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A dotted path into documents. Arrays on the way are looked into, each element by itself. */
final class FieldPath {

    private final String[] names;

    FieldPath(String dotted) {
        names = dotted.split("\\.", -1);
    }

    /** Whether some value at the end of this path passes. */
    boolean any(Document document, ValueTest test) {
        return any(document, 0, test);
    }

    private boolean any(@Nullable Object value, int depth, ValueTest test) {
        if (depth == names.length) {
            return test.passes(value) || (test.looksIntoArrays() && value instanceof List<?> array
                    && array.stream().anyMatch(test::passes));
        }
        return switch (value) {
            case Document document -> any(document.getOrMissing(names[depth]), depth + 1, test);
            case List<?> array -> anyIn(array, depth, test);
            case null, default -> test.passes(Missing.getInstance());
        };
    }

    private boolean anyIn(List<?> array, int depth, ValueTest test) {
        int position = position(names[depth]);
        if (position >= 0) {
            return any(position < array.size() ? array.get(position) : Missing.getInstance(), depth + 1, test);
        }
        for (Object element : array) {
            boolean passes = element instanceof Document
                    ? any(element, depth, test)
                    : test.passes(Missing.getInstance());
            if (passes) {
                return true;
            }
        }
        return false;
    }

    private static int position(String name) {
        return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(name)
                : -1;
    }
}
