package chat.parley.model;

import java.util.List;

/**
 * A message that was found.
 *
 * @param room where it stands
 * @param matches the words of its text that were looked for, ascending; empty if only filters were
 * @param before the messages right before it, by number; as many as were asked for, fewer at the start of the room
 * @param after the messages right after it, by number
 */
public record SearchHit(MessageView message, FoundRoom room, List<TextRange> matches, List<MessageView> before,
        List<MessageView> after) {

    public SearchHit {
        matches = List.copyOf(matches);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
