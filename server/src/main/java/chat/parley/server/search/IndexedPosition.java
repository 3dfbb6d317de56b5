package chat.parley.server.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** Up to which change of a room the index goes, kept in the index itself, so that the two cannot drift apart. */
final class IndexedPosition {

    private static final String ROOM = "position";
    private static final String CHANGE = "change";

    private IndexedPosition() {}

    static Term key(String roomId) {
        return new Term(ROOM, roomId);
    }

    static Document document(String roomId, long change) {
        var document = new Document();
        document.add(new StringField(ROOM, roomId, Store.YES));
        document.add(new NumericDocValuesField(CHANGE, change));
        return document;
    }

    /** By room id. */
    static Map<String, Long> all(SearcherManager searchers) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<String, Long> positions = new HashMap<>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                read(leaf.reader(), positions);
            }
            return positions;
        } finally {
            searchers.release(searcher);
        }
    }

    private static void read(LeafReader part, Map<String, Long> positions) throws IOException {
        var changes = part.getNumericDocValues(CHANGE);
        if (changes == null) {
            return;
        }
        var alive = part.getLiveDocs();
        var stored = part.storedFields();
        for (int id = changes.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = changes.nextDoc()) {
            if (alive == null || alive.get(id)) {
                positions.put(stored.document(id).get(ROOM), changes.longValue());
            }
        }
    }
}
