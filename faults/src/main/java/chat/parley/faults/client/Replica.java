package chat.parley.faults.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import chat.parley.faults.history.Said;
import org.jspecify.annotations.Nullable;

/**
 * One room as one device knows it, from what it hears and from asking what changed, in whatever order both come. Safe for
 * use by many threads.
 */
final class Replica {

    private final TreeMap<Long, Said> messages = new TreeMap<>();
    private final Set<Long> ahead = new HashSet<>();
    private long known;

    /** Takes in a change that was heard of. */
    synchronized void heard(Said said) {
        put(said);
        if (said.change() > known) {
            ahead.add(said.change());
            advance();
        }
    }

    /** Takes in the changes right after {@link #known}, as they were answered. */
    synchronized void answered(List<Said> changes) {
        changes.forEach(said -> {
            put(said);
            known = Math.max(known, said.change());
        });
        advance();
    }

    /** Everything up to this change is known: ask for what came after it. */
    synchronized long known() {
        return known;
    }

    /** Whether something was heard that does not follow on what is known. */
    synchronized boolean hasGap() {
        return !ahead.isEmpty();
    }

    synchronized long lastNumber() {
        return messages.isEmpty() ? 0 : messages.lastKey();
    }

    synchronized List<Said> messages() {
        return new ArrayList<>(messages.values());
    }

    /** One of the person's own messages that still stands, if there is any; {@code choice} says which. */
    synchronized @Nullable Said own(String personId, int choice) {
        List<Said> own = messages.values().stream()
                .filter(said -> personId.equals(said.authorId()) && !said.deleted()).toList();
        return own.isEmpty() ? null : own.get(Math.floorMod(choice, own.size()));
    }

    private void put(Said said) {
        messages.merge(said.number(), said, (old, fresh) -> fresh.change() >= old.change() ? fresh : old);
    }

    private void advance() {
        ahead.removeIf(change -> change <= known);
        while (ahead.remove(known + 1)) {
            known++;
        }
    }
}
