package chat.parley.model;

import java.util.List;

/**
 * What some people think of a message, in one emoji.
 *
 * @param userIds who, in the order in which they said so; at least one
 */
public record ReactionView(String emoji, List<String> userIds) {

    public ReactionView {
        userIds = List.copyOf(userIds);
    }
}
