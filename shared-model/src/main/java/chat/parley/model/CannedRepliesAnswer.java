package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /support/reply}: the shared ones and the asking person's own, by shortcut. */
public record CannedRepliesAnswer(boolean success, List<CannedReplyView> replies) {

    public CannedRepliesAnswer {
        replies = List.copyOf(replies);
    }
}
