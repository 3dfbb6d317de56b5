package chat.parley.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How an index entry points to its document: the end of its key is the document's _id, its value the length of that. */
final class IndexEntry {

    private static final int NUMBER_LENGTH = 4;

    private IndexEntry() {}

    /** The key of the entry for the document stored under {@code documentKey}. */
    static byte[] key(byte[] values, byte[] documentKey) {
        return KeyBytes.joined(values, Arrays.copyOfRange(documentKey, NUMBER_LENGTH, documentKey.length));
    }

    static byte[] value(byte[] documentKey) {
        return ByteBuffer.allocate(4).putInt(documentKey.length - NUMBER_LENGTH).array();
    }

    /** The key of the document that an entry points to. */
    static byte[] documentKey(int collection, byte[] key, byte[] value) {
        return KeyBytes.joined(KeyBytes.ofId(collection),
                Arrays.copyOfRange(key, valuesLength(key, value), key.length));
    }

    /** How many bytes of the key are the index's number and values. */
    static int valuesLength(byte[] key, byte[] value) {
        return key.length - ByteBuffer.wrap(value).getInt();
    }
}
