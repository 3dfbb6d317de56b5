package chat.parley.server.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.ReactionView;
import chat.parley.server.web.Conflict;

/**
 * What people think of a message. Each person has their own emojis, once each, and may change their mind so often, so that
 * nobody uses up what is there for all.
 *
 * @param byPerson in the order in which they first reacted; a person stays once they have taken everything back
 */
record Reactions(List<OfPerson> byPerson) {

    static final Reactions NONE = new Reactions(List.of());
    static final int MOST_KINDS = 20;
    static final int MOST_CHANGES_OF_ONE = 40;

    /**
     * One person's.
     *
     * @param changes how often they changed their mind
     */
    record OfPerson(String userId, List<String> emojis, int changes) {

        OfPerson {
            emojis = List.copyOf(emojis);
        }

        OfPerson with(String emoji, boolean reacted) {
            List<String> next = new ArrayList<>(emojis);
            if (reacted) {
                next.add(emoji);
            } else {
                next.remove(emoji);
            }
            return new OfPerson(userId, next, changes + 1);
        }
    }

    Reactions {
        byPerson = List.copyOf(byPerson);
    }

    boolean has(String userId, String emoji) {
        return byPerson.stream().anyMatch(each -> each.userId().equals(userId) && each.emojis().contains(emoji));
    }

    /** How many changes of the message were changes of these. */
    int changes() {
        return byPerson.stream().mapToInt(OfPerson::changes).sum();
    }

    /**
     * The same after this person said, or took back, that.
     *
     * @throws Conflict if there are too many kinds, or the person has changed their mind too often
     */
    Reactions with(String userId, String emoji, boolean reacted) {
        if (reacted && byEmoji().size() >= MOST_KINDS && !byEmoji().containsKey(emoji)) {
            throw new Conflict("too-many-reactions", "A message holds at most 20 different reactions.");
        }
        List<OfPerson> next = new ArrayList<>(byPerson);
        next.removeIf(each -> each.userId().equals(userId));
        OfPerson before = byPerson.stream().filter(each -> each.userId().equals(userId)).findFirst()
                .orElse(new OfPerson(userId, List.of(), 0));
        if (before.changes() >= MOST_CHANGES_OF_ONE) {
            throw new Conflict("too-many-reactions", "You have changed your reactions to this message too often.");
        }
        next.add(byPerson.indexOf(before) < 0 ? next.size() : byPerson.indexOf(before), before.with(emoji, reacted));
        return new Reactions(next);
    }

    List<ReactionView> views() {
        return byEmoji().entrySet().stream().map(each -> new ReactionView(each.getKey(), each.getValue())).toList();
    }

    private Map<String, List<String>> byEmoji() {
        Map<String, List<String>> byEmoji = new LinkedHashMap<>();
        byPerson.forEach(each -> each.emojis()
                .forEach(emoji -> byEmoji.computeIfAbsent(emoji, _ -> new ArrayList<>()).add(each.userId())));
        return byEmoji;
    }
}
