package chat.parley.server.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What this server still has to tell the others, counted. Bounded: if it grows too long, all of it is forgotten. */
class NodeOutbox {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int LETTER_BYTES = 512 * 1024;

    private final String node;
    private final Queue<NodeWord> waiting = new ArrayDeque<>();
    private long first = 1;
    private int bytes;

    NodeOutbox(String node) {
        this.node = node;
    }

    synchronized void add(NodeWord word) {
        if (bytes + word.size() > MOST_BYTES) {
            forget();
        }
        waiting.add(word);
        bytes += word.size();
        notifyAll();
    }

    /** Forgets what waits. It stays counted, so that the others notice that they missed something. */
    synchronized void forget() {
        first += waiting.size();
        waiting.clear();
        bytes = 0;
    }

    /** What waits, as much as fits into one letter; an empty letter if nothing comes within that time. */
    synchronized NodeLetter next(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); waiting.isEmpty() && left > 0; left = (until - System.nanoTime())
                / 1_000_000) {
            wait(left);
        }
        return take();
    }

    /** What waits now. */
    synchronized NodeLetter take() {
        List<NodeWord> words = new ArrayList<>();
        int taken = 0;
        for (NodeWord next = waiting.peek(); next != null
                && (words.isEmpty() || taken + next.size() <= LETTER_BYTES); next = waiting.peek()) {
            words.add(waiting.remove());
            taken += next.size();
        }
        bytes -= taken;
        var letter = new NodeLetter(node, first, words);
        first = letter.next();
        return letter;
    }
}
