package chat.parley.embeddedmongo;

import java.util.Arrays;

/** A place between encoded values: just before, or just after, all those that begin with {@code value}. */
record Cut(byte[] value, boolean after) implements Comparable<Cut> {

    static Cut before(byte[] value) {
        return new Cut(value, false);
    }

    static Cut after(byte[] value) {
        return new Cut(value, true);
    }

    /** The same place when the order of all values is turned round. */
    Cut inverted() {
        return new Cut(KeyBytes.inverted(value), !after);
    }

    /** The first key at or behind this place. */
    byte[] firstKey() {
        return after ? KeyRange.after(value) : value;
    }

    @Override
    public int compareTo(Cut other) {
        return Arrays.compareUnsigned(firstKey(), other.firstKey());
    }
}
