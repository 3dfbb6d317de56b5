package chat.parley.embeddedmongo;

import java.util.List;

/**
 * A way through one index.
 *
 * @param ranges which parts of it, in key order
 * @param backward whether to read from high keys to low ones
 */
record Walk(StoredIndex index, List<KeyRange> ranges, boolean backward) {

    /** The ranges in the order in which they are read. */
    List<KeyRange> inReadingOrder() {
        return backward ? ranges.reversed() : ranges;
    }
}
