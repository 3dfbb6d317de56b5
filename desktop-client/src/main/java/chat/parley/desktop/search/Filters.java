package chat.parley.desktop.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.desktop.backend.Part;
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
 * @param parts only with each of these
 * @param best the best first instead of the newest
 */
record Filters(@Nullable Conversation room, @Nullable UserView author, @Nullable LocalDate since,
        @Nullable LocalDate before, Set<Part> parts, boolean best) {

    static final Filters NONE = new Filters(null, null, null, null, Set.of(), false);

    boolean narrow() {
        return room != null || author != null || since != null || before != null || !parts.isEmpty();
    }

    Filters withRoom(@Nullable Conversation changed) {
        return new Filters(changed, author, since, before, parts, best);
    }

    Filters withAuthor(@Nullable UserView changed) {
        return new Filters(room, changed, since, before, parts, best);
    }

    Filters withSince(@Nullable LocalDate changed) {
        return new Filters(room, author, changed, before, parts, best);
    }

    Filters withBefore(@Nullable LocalDate changed) {
        return new Filters(room, author, since, changed, parts, best);
    }

    Filters with(Part part) {
        return withParts(EnumSet.copyOf(Stream.concat(parts.stream(), Stream.of(part)).toList()));
    }

    Filters withParts(Set<Part> changed) {
        return new Filters(room, author, since, before, Set.copyOf(changed), best);
    }

    Filters withBest(boolean changed) {
        return new Filters(room, author, since, before, parts, changed);
    }
}
