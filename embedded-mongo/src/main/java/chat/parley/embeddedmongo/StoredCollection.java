package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * One collection, as the query language of mongo-java-server sees it. That library reads, changes and writes documents
 * one by one; what it asks for here is answered from the store and its indexes. Positions are store keys.
 *
 * <p>Writers take turns, so that nothing changes between reading a document and writing it back. Readers never wait.
 */
final class StoredCollection extends AbstractMongoCollection<byte[]> {

    private final DocumentTable table;
    private final DocumentWriter writer;
    private final IndexChanges indexes;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Reading> toClose = new ArrayList<>();
    private boolean dropped;
    private boolean updatingOne;
    private @Nullable Document inserted;

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            Engine engine) {
        super(database, name, options, cursors);
        this.table = new DocumentTable(engine, getFullName(), options.getIdField());
        this.writer = new DocumentWriter(engine, table);
        this.indexes = new IndexChanges(engine, table);
    }

    List<IndexSpec> indexSpecs() {
        return table.indexes().stream().map(StoredIndex::spec).toList();
    }

    /** Begins to answer a query, for whoever closes it. Needs no turn. */
    Reading read(Query query) {
        return table.read(query);
    }

    List<Document> project(List<Document> documents, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? documents
                : matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, deriveComparator(null),
                        projection).collectDocuments();
    }

    /** A writer reads on as it writes, of what was there when it began; others get all at once. */
    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document projection) {
        boolean ownTurn = writing.isHeldByCurrentThread();
        Reading reading = read(new Query(query, orderBy, skip, ownTurn && updatingOne ? 1 : limit, null));
        if (ownTurn) {
            toClose.add(reading);
            Iterator<Document> documents = reading.documents().iterator();
            return new QueryResult(() -> documents);
        }
        try (reading) {
            return new QueryResult(project(reading.documents().toList(), projection));
        }
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return query.isEmpty() || Matcher.of(query).matches(document);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        Document filter = query == null ? new Document() : query;
        try (Reading reading = read(new Query(filter, null, skip, Math.max(0, limit), null))) {
            return Math.toIntExact(reading.count());
        }
    }

    @Override
    public Document handleDistinct(Document command) {
        Unsupported.refuse(command, "collation");
        DistinctValues values = new DistinctValues(Fields.text(command, "key"));
        try (Reading reading = read(Query.distinct(command))) {
            reading.documents().forEach(values::addAllOf);
        }
        return new Document("values", values.all()).append("ok", 1.0);
    }

    @Override
    public int count() {
        return count(null, 0, 0);
    }

    @Override
    public boolean isEmpty() {
        return table.isEmpty();
    }

    @Override
    public void addDocument(Document document) {
        String idField = getIdField();
        if (idField != null && document.get(idField) instanceof List) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        if (idField != null && !document.containsKey(idField)) {
            document.put(idField, new ObjectId());
        }
        inTurn(() -> {
            writer.insert(document);
            inserted = document;
        });
    }

    @Override
    protected byte[] findDocumentPosition(Document document) {
        return table.key(document);
    }

    @Override
    protected void handleUpdate(byte[] key, Document oldDocument, Document newDocument) {
        writer.replace(key, oldDocument, newDocument);
    }

    @Override
    public void removeDocument(Document document) {
        inTurn(() -> writer.delete(document));
    }

    /** With what drivers read beside the value: how many were found, and the _id of a document that was made. */
    @Override
    public Document findAndModify(Document query) {
        return inTurn(() -> {
            inserted = null;
            Document answer = super.findAndModify(query);
            boolean found = answer.get("lastErrorObject") != null || answer.get("value") != null && inserted == null;
            Document outcome = new Document("n", found || inserted != null ? 1 : 0);
            if (!Utils.isTrue(query.get("remove"))) {
                outcome.append("updatedExisting", found);
            }
            if (inserted != null) {
                outcome.append("upserted", inserted.get("_id"));
            }
            return answer.append("lastErrorObject", outcome);
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean ordered) {
        return inTurn(() -> writer.together(() -> insertEach(documents, ordered)));
    }

    private List<Document> insertEach(List<Document> documents, boolean ordered) {
        List<Document> errors = new ArrayList<>();
        for (int index = 0; index < documents.size() && (errors.isEmpty() || !ordered); index++) {
            try {
                addDocument(documents.get(index));
            } catch (MongoServerError e) {
                errors.add(WriteStatements.error(index, e));
            }
        }
        return errors;
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return inTurn(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi,
            boolean upsert, Oplog oplog) {
        return inTurn(() -> {
            updatingOne = !multi; // the inherited code asks for all matches and then changes the first
            try {
                return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
            } finally {
                updatingOne = false;
            }
        });
    }

    /** Deletes what the indexes of this collection let go by {@code now}, a few at a turn. */
    void expire(Instant now) {
        for (IndexSpec index : indexSpecs()) {
            if (index.expireAfter() != null) {
                Query due = Expiry.due(index, now);
                int gone;
                do {
                    gone = inTurn(() -> deleteFound(due));
                } while (gone == Expiry.AT_ONCE);
            }
        }
    }

    private int deleteFound(Query query) {
        int deleted = 0;
        try (Reading reading = read(query)) {
            for (Document document : (Iterable<Document>) reading.documents()::iterator) {
                writer.delete(document);
                deleted++;
            }
        }
        return deleted;
    }

    /** From now on the index keeps documents for another time. */
    void changeIndex(IndexSpec changed) {
        inTurn(() -> indexes.change(changed));
    }

    void createIndex(IndexSpec spec) {
        inTurn(() -> indexes.create(spec));
    }

    @Override
    public void dropIndex(String name) {
        inTurn(() -> indexes.drop(name));
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        inTurn(() -> {
            super.renameTo(newDatabase, newName);
            indexes.rename(getFullName());
        });
    }

    @Override
    public void drop() {
        inTurn(() -> {
            dropped = !getCollectionName().startsWith("system."); // a dropped database strikes its lists off the lists
            indexes.dropAll();
        });
    }

    private void inTurn(Runnable action) {
        inTurn(() -> {
            action.run();
            return true;
        });
    }

    private <T> T inTurn(Supplier<T> action) {
        writing.lock();
        try {
            if (dropped) {
                throw new MongoServerError(175, "QueryPlanKilled", "The collection was dropped meanwhile");
            }
            return action.get();
        } finally {
            if (writing.getHoldCount() == 1) {
                toClose.forEach(Reading::close);
                toClose.clear();
            }
            writing.unlock();
        }
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    // What follows is called by inherited code that the methods above replace.

    @Override
    protected byte[] addDocumentInternal(Document document) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Document getDocument(byte[] key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void removeDocument(byte[] key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addIndex(Index<byte[]> index) {
        throw new UnsupportedOperationException();
    }
}
