package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The form in which documents, keys and the catalog lie in a store, by a number that the store itself carries from its
 * first moment on, and so do its backups. It is raised with every change after which an older version would misread what
 * a newer one wrote, or the reverse.
 */
final class StoreFormat {

    static final int CURRENT = 1;

    private static final byte[] KEY = {0, 0, 0, 0, 4};

    private StoreFormat() {}

    static void mark(Store store) {
        mark(store, CURRENT);
    }

    /** For tests, with another number. */
    static void mark(Store store, int number) {
        store.put(KEY, Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** False if the store carries no number: it was made before there were any, or has lost its beginning. */
    static boolean isMarked(Store store) {
        return store.get(KEY) != null;
    }

    /** @throws StoreFormatUnknown if the store carries another number */
    static void refuseOther(Path folder, Store store) {
        byte[] mark = store.get(KEY);
        if (mark != null && number(mark) != CURRENT) {
            throw StoreFormatUnknown.other(folder, number(mark));
        }
    }

    private static int number(byte[] mark) {
        try {
            return Integer.parseInt(new String(mark, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE; // only something newer writes it otherwise
        }
    }
}
