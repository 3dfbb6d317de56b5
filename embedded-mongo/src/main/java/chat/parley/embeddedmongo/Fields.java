package chat.parley.embeddedmongo;

import java.util.Collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import org.jspecify.annotations.Nullable;

/** Reads fields of commands. */
final class Fields {

    private Fields() {}

    static String text(Document document, String name) {
        return required(document, name, String.class);
    }

    static int number(Document document, String name) {
        return (int) Math.clamp(wholeNumber(document, name), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static long wholeNumber(Document document, String name) {
        return required(document, name, Number.class).longValue();
    }

    static Document document(Document document, String name) {
        return required(document, name, Document.class);
    }

    /** An empty document if there is none. */
    static Document optionalDocument(Document document, String name) {
        return document.get(name) == null ? new Document() : document(document, name);
    }

    static int optionalNumber(Document document, String name, int otherwise) {
        return document.get(name) == null ? otherwise : number(document, name);
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
