package chat.parley.embeddedmongo;

import java.util.Collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Says no to what would change an answer and is not understood here, rather than answer as if it had not been asked. */
final class Unsupported {

    private Unsupported() {}

    /** @throws MongoServerError if {@code command} has one of {@code options} with a value that asks for something */
    static void refuse(Document command, String... options) {
        for (String option : options) {
            if (asks(command.get(option))) {
                throw new MongoServerError(115, "CommandNotSupported", "The option '" + option + "' is not supported");
            }
        }
    }

    private static boolean asks(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Document collation when "simple".equals(collation.get("locale")) -> false;
            case Document document -> !document.isEmpty();
            case Collection<?> list -> !list.isEmpty();
            default -> true;
        };
    }
}
