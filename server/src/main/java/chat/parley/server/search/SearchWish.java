package chat.parley.server.search;

import java.time.Instant;
import java.util.Set;

import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words all of them; none if only the filters count
 * @param roomIds in one of these; empty for all rooms
 * @param authorIds by one of these; empty for everybody
 * @param parts having each of these
 * @param from the earliest time
 * @param until before this time
 * @param wordless whether there is a text without any word in it, which nothing can be found by
 * @param context how many messages before and after each hit are wanted
 */
record SearchWish(Words words, Set<String> roomIds, Set<String> authorIds, Set<Part> parts, @Nullable Instant from,
        @Nullable Instant until, boolean wordless, Order order, int context, Paging paging) {

    /** What comes first. */
    enum Order {
        NEWEST,
        RELEVANCE
    }

    boolean hasFilter() {
        return !roomIds.isEmpty() || !authorIds.isEmpty() || !parts.isEmpty() || from != null || until != null;
    }

    /** How many hits there are up to the end of the page that is asked for. */
    int window() {
        return Math.toIntExact(paging.skip() + paging.limit());
    }
}
