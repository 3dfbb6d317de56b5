package chat.parley.desktop.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.backend.Part;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, taken apart: {@code in:workshop from:"Tom Okafor" before:2026-10-01 has:file} and words. What stands behind the
 * colon and fits nothing is said rather than looked for.
 *
 * @param words without the filters
 * @param filters those chosen before, with those typed in their place
 * @param unknown the typed filter that means nothing
 */
record Typed(String words, Filters filters, @Nullable String unknown) {

    private enum Kind {
        IN,
        FROM,
        HAS,
        SINCE,
        BEFORE
    }

    private static final Map<String, Kind> KINDS = Map.of("in", Kind.IN, "в", Kind.IN, "from", Kind.FROM, "от",
            Kind.FROM, "has", Kind.HAS, "има", Kind.HAS, "after", Kind.SINCE, "след", Kind.SINCE, "before",
            Kind.BEFORE);
    private static final Map<String, Kind> MORE_KINDS = Map.of("преди", Kind.BEFORE, "since", Kind.SINCE);
    private static final Map<String, Part> PARTS = Map.of("file", Part.FILE, "файл", Part.FILE, "link", Part.LINK,
            "връзка", Part.LINK);
    private static final Pattern FILTER = Pattern.compile(
            "(?<!\\S)(\\p{L}+):(?:\"([^\"]*)\"?|„([^“]*)“?|(\\S*))");

    static Typed of(String text, Filters chosen, Places places) {
        StringBuilder words = new StringBuilder();
        Filters filters = chosen;
        String unknown = null;
        Matcher matcher = FILTER.matcher(text);
        while (matcher.find()) {
            Kind kind = kind(matcher.group(1));
            if (kind == null) {
                matcher.appendReplacement(words, "$0");
                continue;
            }
            String value = Optional.ofNullable(matcher.group(2)).or(() -> Optional.ofNullable(matcher.group(3)))
                    .orElseGet(() -> matcher.group(4));
            Optional<Filters> with = value.isBlank() ? Optional.of(filters) : filtered(kind, value, filters, places);
            unknown = with.isEmpty() ? matcher.group() : unknown;
            filters = with.orElse(filters);
            matcher.appendReplacement(words, "");
        }
        matcher.appendTail(words);
        return new Typed(words.toString().strip(), filters, unknown);
    }

    private static @Nullable Kind kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Kind kind = KINDS.get(lower);
        return kind == null ? MORE_KINDS.get(lower) : kind;
    }

    private static Optional<Filters> filtered(Kind kind, String value, Filters filters, Places places) {
        return switch (kind) {
            case IN -> places.room(value).map(filters::withRoom);
            case FROM -> places.person(value).map(filters::withAuthor);
            case HAS -> Optional.ofNullable(PARTS.get(value.toLowerCase(Locale.ROOT))).map(filters::with);
            case SINCE -> day(value).map(filters::withSince);
            case BEFORE -> day(value).map(filters::withBefore);
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
