package chat.parley.server.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, by the query parameters {@code page} and {@code limit}; any controller method may take
 * one as a parameter.
 *
 * @param page from 0
 * @param limit rows per page, 1 to 100
 */
public record Paging(int page, int limit) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_PAGE = 1_000_000;

    /** @throws Invalid with a sentence for each of the two that is wrong */
    static Paging parse(@Nullable String page, @Nullable String limit) {
        Map<String, String> errors = new LinkedHashMap<>();
        var parsedPage = number(page, 0);
        if (parsedPage < 0 || parsedPage > MAX_PAGE) {
            errors.put("page", "The page must be a number from 0.");
        }
        var parsedLimit = number(limit, DEFAULT_LIMIT);
        if (parsedLimit < 1 || parsedLimit > MAX_LIMIT) {
            errors.put("limit", "The limit must be a number from 1 to 100.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Paging(parsedPage, parsedLimit);
    }

    /** How many rows come before this page. */
    public long skip() {
        return (long) page * limit;
    }

    /** A value that no limit admits stands for what is no number. */
    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
