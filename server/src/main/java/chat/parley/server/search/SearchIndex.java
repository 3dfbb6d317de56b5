package chat.parley.server.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.server.message.LoggedMessage;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index on disk: messages, and up to which change each room stands in it. What is added and how far it goes become
 * durable together, so that a crash leaves nothing but an older, whole state. One thread writes; many may search.
 */
final class SearchIndex implements AutoCloseable {

    /** Of the documents and of how texts fall into words; an index of another format is made anew. */
    static final String FORMAT = "2";

    private static final String FORMAT_KEY = "parley.format";
    private static final String LINEAGE_KEY = "parley.lineage";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private long additions;
    private volatile long written;
    private long seen;

    private SearchIndex(Directory directory, String lineage) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(Tongue.ofFields()).setRAMBufferSizeMB(16).setCommitOnClose(false)
                .setMergeScheduler(oneThread());
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, LINEAGE_KEY, lineage).entrySet());
        searchers = new SearcherManager(writer, null);
        try {
            positions.putAll(IndexedPosition.all(searchers));
        } catch (IOException | RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /**
     * Opens what is there, after reading all of it once to see that it is whole; makes an empty one if there is none.
     *
     * @throws IOException if it is damaged, of another format or lineage, or cannot be read or written
     */
    static SearchIndex open(Path folder, String lineage) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            requireWhole(directory, lineage);
            return new SearchIndex(directory, lineage);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e instanceof IOException io ? io : new IOException("The search index cannot be read", e);
        }
    }

    private static void requireWhole(Directory directory, String lineage) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> userData = reader.getIndexCommit().getUserData();
            String format = userData.get(FORMAT_KEY);
            if (!FORMAT.equals(format)) {
                throw new IOException("The search index has the format " + format + ", not " + FORMAT);
            }
            if (!lineage.equals(userData.get(LINEAGE_KEY))) {
                throw new IOException("The search index is of another database, or of one that was put back since");
            }
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /** Merging must leave the processors to those who wait for an answer. */
    private static ConcurrentMergeScheduler oneThread() {
        var scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(4, 1);
        return scheduler;
    }

    /** Up to which change of the room the index goes; 0 if it knows nothing of it. */
    long position(String roomId) {
        return positions.getOrDefault(roomId, 0L);
    }

    /** The rooms that it knows something of. */
    Set<String> rooms() {
        return Set.copyOf(positions.keySet());
    }

    /** Takes up the next changes of a room, in their order. For the one thread that writes. */
    void add(String roomId, List<LoggedMessage> changes) throws IOException {
        for (LoggedMessage message : changes) {
            if (message.deleted() || !message.said()) {
                writer.deleteDocuments(IndexedMessage.key(message.id()));
            } else if (message.untouched()) {
                writer.addDocument(IndexedMessage.document(message));
            } else {
                writer.updateDocument(IndexedMessage.key(message.id()), IndexedMessage.document(message));
            }
        }
        long change = changes.getLast().change();
        writer.updateDocument(IndexedPosition.key(roomId), IndexedPosition.document(roomId, change));
        positions.put(roomId, change);
        written = ++additions;
    }

    /** Forgets a room. For the one thread that writes. */
    void remove(String roomId) throws IOException {
        writer.deleteDocuments(new Term(IndexedMessage.ROOM, roomId), IndexedPosition.key(roomId));
        positions.remove(roomId);
        written = ++additions;
    }

    /** Makes what was added durable. For the one thread that writes. */
    void commit() throws IOException {
        writer.commit();
    }

    /** Looks for messages in all that was added so far. */
    Findings find(Query query, SearchWish.Order order, int window) throws IOException {
        refresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            return Findings.of(searcher.getIndexReader(), query, order, window);
        } finally {
            searchers.release(searcher);
        }
    }

    private synchronized void refresh() throws IOException {
        long now = written;
        if (seen != now) {
            searchers.maybeRefreshBlocking();
            seen = now;
        }
    }

    /** Closes it without what was added since the last commit. */
    void abandon() throws IOException {
        try (directory; searchers) {
            writer.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            if (writer.isOpen()) {
                writer.commit();
            }
        }
    }

}
