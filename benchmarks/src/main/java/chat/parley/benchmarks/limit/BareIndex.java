package chat.parley.benchmarks.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.IntFunction;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Nothing but Lucene over the same texts: what a search costs before anybody asks who may see what. */
public final class BareIndex implements AutoCloseable {

    private static final int COUNTED = 1_000;
    private static final String TEXT = "text";
    private static final String TIME = "time";

    private final Directory directory;
    private final DirectoryReader reader;
    private final double perSecond;

    /** Indexes texts number 0 to {@code count - 1}, durably. */
    public BareIndex(Path folder, int count, IntFunction<String> texts) {
        try {
            directory = FSDirectory.open(folder);
            long start = System.nanoTime();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (int i = 0; i < count; i++) {
                    var document = new Document();
                    document.add(new TextField(TEXT, texts.apply(i), Store.NO));
                    document.add(new LongField(TIME, i, Store.NO));
                    writer.addDocument(document);
                }
            }
            perSecond = count / ((System.nanoTime() - start) / 1e9);
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many texts were indexed per second. */
    public double perSecond() {
        return perSecond;
    }

    /** The newest texts with this word, or with one that begins so; returns how many there are, as far as is counted. */
    public long find(String word, boolean beginning, int limit) {
        var term = new Term(TEXT, word);
        Query query = beginning ? new PrefixQuery(term) : new TermQuery(term);
        var latest = new Sort(new SortedNumericSortField(TIME, SortField.Type.LONG, true));
        try {
            return new IndexSearcher(reader).search(query,
                    new TopFieldCollectorManager(latest, limit, COUNTED)).totalHits
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory; reader) {
            // both are closed, the reader first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
