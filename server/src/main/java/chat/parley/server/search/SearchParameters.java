package chat.parley.server.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for from the query parameters of a request, as their strict reader: nothing is guessed. */
final class SearchParameters {

    static final int MOST_WORDS = 20;
    static final int LONGEST_QUERY = 500;
    static final int MOST_VALUES = 20;
    static final int LAST_HIT = 10_000;

    private static final Instant END_OF_TIMES = Instant.parse("9999-12-31T23:59:59Z");

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** As they stand in the address. */
    record Raw(String q, List<String> in, List<String> from, List<String> has, @Nullable String after,
            @Nullable String before, String order, String context) {}

    /** @throws Invalid with a sentence for each parameter that is wrong */
    static SearchWish read(Raw raw, Paging paging) {
        return new SearchParameters().wish(raw, paging);
    }

    private SearchWish wish(Raw raw, Paging paging) {
        Words words = words(raw.q());
        var wish = new SearchWish(words, few("in", raw.in()), few("from", raw.from()), parts(raw.has()),
                time("after", raw.after()), time("before", raw.before()), words.isEmpty() && !raw.q().isBlank(),
                order(raw.order()), context(raw.context()),
                paging);
        check(paging.skip() + paging.limit() <= LAST_HIT, "page",
                "Only the first 10,000 messages can be paged through. Use a filter to find fewer.");
        check(!raw.q().isBlank() || wish.hasFilter() || !errors.isEmpty(), "q",
                "Say what to look for, or use a filter.");
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return wish;
    }

    private Words words(String q) {
        if (!check(q.length() <= LONGEST_QUERY, "q", "The search text may have at most 500 characters.")) {
            return new Words(List.of());
        }
        Words words = Words.of(q);
        check(words.all().size() <= MOST_WORDS, "q", "Search for at most 20 words.");
        return words;
    }

    private Set<String> few(String field, List<String> values) {
        check(values.size() <= MOST_VALUES, field, "Name at most 20 of them.");
        check(values.stream().noneMatch(String::isBlank), field, "Every id must be filled in.");
        return Set.copyOf(values);
    }

    private Set<Part> parts(List<String> values) {
        Set<String> known = Arrays.stream(Part.values()).map(Part::word).collect(Collectors.toSet());
        check(known.containsAll(values), "has", "This can be: " + known.stream().sorted().collect(
                Collectors.joining(", ")) + ".");
        return Stream.of(Part.values()).filter(part -> values.contains(part.word())).collect(
                Collectors.toUnmodifiableSet());
    }

    private @Nullable Instant time(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-11-19".length()
                    ? checked(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                    : checked(Instant.parse(text));
        } catch (DateTimeException e) {
            errors.put(field, "This must be a day such as 2026-11-19, or a time such as 2026-11-19T07:24:00Z.");
            return null;
        }
    }

    /** @throws DateTimeException if it is farther away than anything can have been written */
    private static Instant checked(Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(END_OF_TIMES)) {
            throw new DateTimeException("Far away");
        }
        return time;
    }

    private SearchWish.Order order(String text) {
        check(Set.of("newest", "relevance").contains(text), "order", "This can be: newest, relevance.");
        return text.equals("relevance") ? SearchWish.Order.RELEVANCE : SearchWish.Order.NEWEST;
    }

    private int context(String text) {
        return check(text.matches("[0-3]"), "context", "This must be a number from 0 to 3.")
                ? Integer.parseInt(text)
                : 0;
    }

    private boolean check(boolean holds, String field, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
        return holds;
    }
}
