package chat.parley.desktop.backend;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What messages are looked for on the server.
 *
 * @param words as typed, without filters
 * @param from the earliest time
 * @param until before this time
 * @param parts only messages that have each of these are wanted
 * @param best whether the best come first instead of the newest
 */
public record SearchQuestion(String words, @Nullable String roomId, @Nullable String authorId, @Nullable Instant from,
        @Nullable Instant until, Set<Part> parts, boolean best) {

    /** As the query of an address, beginning with {@code ?}. */
    String query(int page, int limit) {
        var query = new StringBuilder("?context=0&page=" + page + "&limit=" + limit);
        add(query, "q", words.isBlank() ? null : words);
        add(query, "in", roomId);
        add(query, "from", authorId);
        add(query, "after", from);
        add(query, "before", until);
        parts.stream().sorted().forEach(part -> add(query, "has", part.word()));
        add(query, "order", best ? "relevance" : null);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(HttpApi.encoded(value.toString()));
        }
    }
}
