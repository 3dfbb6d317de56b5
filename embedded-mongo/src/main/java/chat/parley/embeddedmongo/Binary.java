package chat.parley.embeddedmongo;

import java.util.Arrays;

import de.bwaldvogel.mongo.bson.Bson;

/** Binary data of a kind the query library has no class for: it knows plain bytes and the two kinds of UUID. */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
record Binary(int subtype, byte[] data) implements Bson {

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && subtype == binary.subtype && Arrays.equals(data, binary.data);
    }

    @Override
    public int hashCode() {
        return 31 * subtype + Arrays.hashCode(data);
    }
}
