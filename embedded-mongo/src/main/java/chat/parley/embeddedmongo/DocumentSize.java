package chat.parley.embeddedmongo;

import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.BinData;
import org.jspecify.annotations.Nullable;

/** About how many bytes a document takes on the wire: enough to keep replies within bounds without writing them twice. */
final class DocumentSize {

    private static final int FIXED = 17;

    private DocumentSize() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case String text -> 5 + 3L * text.length();
            case BinData binary -> 5L + binary.getData().length;
            case Binary binary -> 5L + binary.data().length;
            case Map<?, ?> document -> 5 + document.entrySet().stream()
                    .mapToLong(entry -> 2 + 3L * ((String) entry.getKey()).length() + of(entry.getValue())).sum();
            case Collection<?> array -> 5 + array.stream().mapToLong(element -> 9 + of(element)).sum();
            case null, default -> FIXED;
        };
    }
}
