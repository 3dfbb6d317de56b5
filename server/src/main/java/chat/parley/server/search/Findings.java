package chat.parley.server.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * What the index found.
 *
 * @param messages the first ones, in the order asked for
 * @param total how many there are
 * @param totalIsExact false if there are more
 * @param complete false if there was not the time to look at everything
 */
record Findings(List<IndexedMessage> messages, long total, boolean totalIsExact, boolean complete) {

    /** Up to here they are counted. */
    static final int COUNTED = 1_000;

    /** No question may take the processors from everybody else for longer. */
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private static final SortField LATEST = new SortedNumericSortField(IndexedMessage.TIME, SortField.Type.LONG, true);

    /** @param window how many of the first ones are wanted */
    static Findings of(IndexReader reader, Query query, SearchWish.Order order, int window) throws IOException {
        var searcher = new IndexSearcher(reader);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
        TopDocs top = searcher.search(query,
                new TopFieldCollectorManager(sort(order), window, Math.max(window, COUNTED) + 1));
        var stored = searcher.storedFields();
        List<IndexedMessage> messages = new ArrayList<>();
        for (ScoreDoc found : top.scoreDocs) {
            messages.add(IndexedMessage.of(stored.document(found.doc)));
        }
        boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO && top.totalHits.value() <= COUNTED;
        return new Findings(messages, exact ? top.totalHits.value() : COUNTED, exact, !searcher.timedOut());
    }

    private static Sort sort(SearchWish.Order order) {
        return switch (order) {
            case NEWEST -> new Sort(LATEST);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, LATEST);
        };
    }
}
