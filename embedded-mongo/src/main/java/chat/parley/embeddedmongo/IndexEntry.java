package chat.parley.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How an index entry points to its document. In most indexes the _id is the end of the entry's key, and the value tells
 * how long that end is. In a unique index the key is the values alone, so that one look at a key shows whether they are
 * taken; the value is a zero for the length, and the _id.
 */
final class IndexEntry {

    private static final int NUMBER_LENGTH = 4;
    private static final int LENGTH_LENGTH = 4;

    private IndexEntry() {}

    /** The key of the entry for the document stored under {@code documentKey}. */
    static byte[] key(StoredIndex index, byte[] values, byte[] documentKey) {
        return index.spec().unique() ? values : KeyBytes.joined(values, id(documentKey));
    }

    static byte[] value(StoredIndex index, byte[] documentKey) {
        ByteBuffer value = index.spec().unique()
                ? ByteBuffer.allocate(LENGTH_LENGTH + documentKey.length - NUMBER_LENGTH).putInt(0).put(id(documentKey))
                : ByteBuffer.allocate(LENGTH_LENGTH).putInt(documentKey.length - NUMBER_LENGTH);
        return value.array();
    }

    /** The key of the document that an entry points to. */
    static byte[] documentKey(int collection, byte[] key, byte[] value) {
        int length = ByteBuffer.wrap(value).getInt();
        byte[] id = length == 0
                ? Arrays.copyOfRange(value, LENGTH_LENGTH, value.length)
                : Arrays.copyOfRange(key, key.length - length, key.length);
        return KeyBytes.joined(KeyBytes.ofId(collection), id);
    }

    private static byte[] id(byte[] documentKey) {
        return Arrays.copyOfRange(documentKey, NUMBER_LENGTH, documentKey.length);
    }
}
