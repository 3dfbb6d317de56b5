package chat.parley.desktop.model;

import java.util.List;

import chat.parley.model.TextRange;

/**
 * A message that was found.
 *
 * @param matches where its text has what was looked for
 */
public record FoundMessage(String roomId, MessageItem message, List<TextRange> matches) {

    public FoundMessage {
        matches = List.copyOf(matches);
    }

    /** What was looked for, as its text has it. */
    public List<String> words() {
        return matches.stream().map(match -> message.text().substring(match.start(), match.end())).distinct().toList();
    }

    /** Whether that item is what was found, as it was then or as it is since. */
    public boolean is(MessageItem item) {
        return message.key().equals(item.key());
    }
}
