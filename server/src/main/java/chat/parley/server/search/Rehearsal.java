package chat.parley.server.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import chat.parley.server.web.Paging;

/** A search that nobody waits for, so that the first one somebody waits for finds everything loaded that searching needs. */
final class Rehearsal {

    private static final Paging FIRST_PAGE = new Paging(0, 20);

    private Rehearsal() {}

    /** Looks for words that most talk has, in each order. */
    static void in(SearchIndex index) throws IOException {
        for (SearchWish.Order order : SearchWish.Order.values()) {
            var wish = new SearchWish(Words.of("the wi на"), Set.of(), Set.of(), Set.of(), null, null, false, order, 0,
                    FIRST_PAGE);
            index.find(MessageQuery.of(wish, index.rooms(), EnumSet.allOf(Audience.class)), order, wish.window());
        }
    }
}
