package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.Arrays;

import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/** Compares values just as {@link KeyBytes} sorts them, without making bytes of the common kinds. */
final class Values {

    private Values() {}

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case String text -> text.equals(other);
            case ObjectId id -> id.equals(other);
            case Boolean truth -> truth.equals(other);
            case Integer number when other instanceof Integer -> number.equals(other);
            case null, default -> compare(one, other) == 0;
        };
    }

    static int compare(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case String text when other instanceof String more -> compareTexts(text, more);
            case Integer number when other instanceof Integer more -> number.compareTo(more);
            case Long number when other instanceof Long more -> number.compareTo(more);
            case Instant instant when other instanceof Instant more -> instant.compareTo(more);
            case null, default -> Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other));
        };
    }

    /** Whether {@code $lt} and its like hold between values of these two kinds at all. */
    static boolean sameKind(@Nullable Object one, @Nullable Object other) {
        return KeyBytes.kind(one) == KeyBytes.kind(other);
    }

    /** By code point, which is the order of UTF-8: surrogates stand for what lies above all other units. */
    private static int compareTexts(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                return Character.isSurrogate(left) == Character.isSurrogate(right)
                        ? left - right
                        : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
