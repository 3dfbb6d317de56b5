package chat.parley.desktop.model;

import java.util.List;

/** How much has come into a room while it was loaded, so that it does not grow for as long as the app runs. JavaFX thread only. */
final class Growth {

    /** In characters: some 50,000 messages as people write them. */
    private static final long MOST = 16L << 20;
    /** What a message takes besides its text, in characters. */
    private static final int BARE = 200;

    private long weight;

    void begin() {
        weight = 0;
    }

    void add(MessageItem item) {
        weight += weight(item);
    }

    /**
     * Counts anew once it is too much.
     *
     * @param loaded messages, oldest first
     * @return how many of the oldest are to go
     */
    int excess(List<MessageItem> loaded) {
        if (weight <= MOST) {
            return 0;
        }
        weight = 0;
        int from = loaded.size();
        while (from > 0 && weight < MOST / 2) {
            weight += weight(loaded.get(--from));
        }
        return from;
    }

    private static long weight(MessageItem item) {
        return BARE + item.text().length();
    }
}
