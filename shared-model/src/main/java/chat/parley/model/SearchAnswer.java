package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /search}.
 *
 * @param hits a page of what was found, in the order asked for
 * @param total how many messages there are
 * @param totalIsExact false if there are more than {@code total}; it is exact up to 1,000
 * @param complete false while the server cannot look through everything, such as when its index is being rebuilt: then there
 *     may be more to find in a moment
 */
public record SearchAnswer(boolean success, List<SearchHit> hits, long total, boolean totalIsExact, boolean complete) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
