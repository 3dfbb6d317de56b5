package chat.parley.server.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import chat.parley.model.SupportStatus;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody asks for.
 *
 * @param statuses only these; empty for all
 * @param beginning of a customer's name; {@code null} for any customer
 */
record CaseWish(View view, List<SupportStatus> statuses, @Nullable String tag, @Nullable String beginning,
        Paging paging) {

    private static final int LONGEST_BEGINNING = 64;

    /** The lists of the inbox. */
    enum View {
        WAITING,
        MINE,
        CALLED,
        ALL
    }

    /** @throws Invalid if one of them is none */
    static CaseWish read(String view, List<String> statuses, @Nullable String tag, @Nullable String q, Paging paging) {
        if (q != null && q.length() > LONGEST_BEGINNING) {
            throw new Invalid("q", "The search text may have at most 64 characters.");
        }
        return new CaseWish(view(view), statuses.stream().map(CaseWish::status).toList(), emptyToNull(tag),
                emptyToNull(q), paging);
    }

    private static View view(String text) {
        return switch (text) {
            case "waiting" -> View.WAITING;
            case "mine" -> View.MINE;
            case "called" -> View.CALLED;
            case "all" -> View.ALL;
            default -> throw new Invalid("view", "The view is waiting, mine, called or all.");
        };
    }

    private static SupportStatus status(String text) {
        return Arrays.stream(SupportStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("status", "A status is new, open, pending, on-hold or resolved."));
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
