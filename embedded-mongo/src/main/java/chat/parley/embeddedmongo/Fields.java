package chat.parley.embeddedmongo;

import java.util.Collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import org.jspecify.annotations.Nullable;

/** Reads fields that must be there. */
final class Fields {

    private Fields() {}

    static String text(Document document, String name) {
        return required(document, name, String.class);
    }

    static int number(Document document, String name) {
        return required(document, name, Number.class).intValue();
    }

    static Document document(Document document, String name) {
        return required(document, name, Document.class);
    }

    static Collection<?> array(Document document, String name) {
        return required(document, name, Collection.class);
    }

    private static <T> T required(Document document, String name, Class<T> type) {
        @Nullable
        Object value = document.get(name);
        if (!type.isInstance(value)) {
            throw new TypeMismatchException("The field '" + name + "' must be a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
