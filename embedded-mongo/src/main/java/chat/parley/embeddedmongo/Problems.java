package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what a check finds: all are counted, the first are kept. For one thread. */
final class Problems {

    private static final int KEPT = 100;

    private final List<String> examples = new ArrayList<>();
    private final Set<Integer> brokenIndexes = new TreeSet<>();
    private long count;

    void add(String sentence) {
        count++;
        if (examples.size() < KEPT) {
            examples.add(sentence);
        }
    }

    /** A problem that is gone once the index is built anew. */
    void add(StoredIndex index, String sentence) {
        brokenIndexes.add(index.id());
        add(sentence);
    }

    boolean concern(StoredIndex index) {
        return brokenIndexes.contains(index.id());
    }

    long count() {
        return count;
    }

    CheckReport report(int collections, long documents, long entries) {
        return new CheckReport(collections, documents, entries, count, examples);
    }
}
