package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/** Another document has the key already. Tells which, as clients show it to people. */
final class DuplicateKey extends DuplicateKeyError {

    private static final long serialVersionUID = 1L;

    private final transient Document pattern;
    private final transient Document value = new Document();

    DuplicateKey(String collection, IndexSpec spec, List<@Nullable Object> values, String described) {
        super(collection, spec.name() + " dup key: " + described);
        pattern = Fields.document(spec.description(), "key");
        for (int i = 0; i < values.size(); i++) {
            value.put(spec.fields().get(i).getKey(), values.get(i));
        }
    }

    /** Adds what drivers read to the description of an error. */
    static Document describe(Throwable failure, Document error) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DuplicateKey duplicate) {
                error.append("keyPattern", duplicate.pattern).append("keyValue", duplicate.value);
            }
        }
        return error;
    }
}
