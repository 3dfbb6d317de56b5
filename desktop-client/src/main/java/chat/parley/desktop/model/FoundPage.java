package chat.parley.desktop.model;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many there are, counted up to 1,000
 * @param totalIsExact false if there are more
 * @param more whether the next page may have something
 * @param complete false if the server cannot look through everything at the moment
 * @param here whether only what this computer keeps was looked through
 */
public record FoundPage(List<FoundMessage> messages, long total, boolean totalIsExact, boolean more,
        boolean complete, boolean here) {

    public FoundPage {
        messages = List.copyOf(messages);
    }
}
