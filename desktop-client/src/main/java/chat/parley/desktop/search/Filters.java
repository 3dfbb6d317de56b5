package chat.parley.desktop.search;

import java.time.LocalDate;

import chat.parley.desktop.model.Conversation;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search.
 *
 * @param room only there
 * @param author only by them
 * @param since the first day
 * @param before the day after the last one
 * @param link only with a link
 * @param best the best first instead of the newest
 */
record Filters(@Nullable Conversation room, @Nullable UserView author, @Nullable LocalDate since,
        @Nullable LocalDate before, boolean link, boolean best) {

    static final Filters NONE = new Filters(null, null, null, null, false, false);

    boolean narrow() {
        return room != null || author != null || since != null || before != null || link;
    }

    Filters withRoom(@Nullable Conversation changed) {
        return new Filters(changed, author, since, before, link, best);
    }

    Filters withAuthor(@Nullable UserView changed) {
        return new Filters(room, changed, since, before, link, best);
    }

    Filters withSince(@Nullable LocalDate changed) {
        return new Filters(room, author, changed, before, link, best);
    }

    Filters withBefore(@Nullable LocalDate changed) {
        return new Filters(room, author, since, changed, link, best);
    }

    Filters withLink(boolean changed) {
        return new Filters(room, author, since, before, changed, best);
    }

    Filters withBest(boolean changed) {
        return new Filters(room, author, since, before, link, changed);
    }
}
