package chat.parley.server.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The other servers as far as they were heard of, and how far each has come. Times are those of {@link System#nanoTime}. For
 * one thread at a time.
 */
class Neighbours {

    private record Heard(long next, long at) {}

    private final Map<String, Heard> byNode = new HashMap<>();

    /** What a letter tells besides its words. */
    enum Receipt {
        /** Nothing was lost before it. */
        IN_ORDER,
        /** Something was. */
        AFTER_A_GAP,
        /** It comes late, after its loss was noticed: nobody may believe it any more. */
        OUTDATED
    }

    Receipt receive(NodeLetter letter, long now) {
        Heard before = byNode.get(letter.node());
        long expected = before == null ? 1 : before.next();
        if (letter.first() < expected) {
            return Receipt.OUTDATED;
        }
        byNode.put(letter.node(), new Heard(letter.next(), now));
        return letter.first() == expected ? Receipt.IN_ORDER : Receipt.AFTER_A_GAP;
    }

    void forget(String node) {
        byNode.remove(node);
    }

    /** Forgets and names those of whom nothing was heard for so long. */
    List<String> forgetSilent(long now, Duration longest) {
        List<String> silent = new ArrayList<>();
        byNode.forEach((node, heard) -> {
            if (now - heard.at() > longest.toNanos()) {
                silent.add(node);
            }
        });
        silent.forEach(byNode::remove);
        return silent;
    }
}
