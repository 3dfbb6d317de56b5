package chat.parley.embeddedmongo;

import java.util.Arrays;

/**
 * The keys from {@code start}, included, to {@code end}, excluded.
 *
 * @param sameUntil how many leading bytes of each key do not count when ranges are merged in order
 */
record KeyRange(byte[] start, byte[] end, int sameUntil) {

    /** All keys that begin with {@code prefix}. */
    static KeyRange of(byte[] prefix) {
        return new KeyRange(prefix, after(prefix), prefix.length);
    }

    /** The first key behind all those that begin with {@code prefix}. */
    static byte[] after(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] end = Arrays.copyOf(prefix, last + 1);
                end[last]++;
                return end;
            }
        }
        throw new IllegalArgumentException("Nothing follows this prefix");
    }
}
