package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
 * <p>Writers take turns. Readers never wait.
 */
final class StoredCollection extends AbstractMongoCollection<byte[]> {

    /** The index that the statement of this thread is to use; the inherited code has no place for it. */
    private static final ScopedValue<Object> HINT = ScopedValue.newInstance();

    private final DocumentTable table;
    private final DocumentWriter writer;
    private final IndexChanges indexes;
    private final WritersTurn turn = new WritersTurn();
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
        boolean ownTurn = turn.isMine();
        Reading reading = read(
                new Query(query, orderBy, skip, ownTurn && updatingOne ? 1 : limit,
                        ownTurn && HINT.isBound() ? HINT.get() : null));
        if (ownTurn) {
            turn.closeAtItsEnd(reading);
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
        turn.take(() -> {
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
        turn.take(() -> writer.delete(document));
    }

    /** With what drivers read beside the value: how many were found, and the _id of a document that was made. */
    @Override
    public Document findAndModify(Document query) {
        return turn.take(() -> {
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

    /** Runs one statement that finds its documents by the index that {@code hint} names; null leaves the choice. */
    static <T> T byHint(@Nullable Object hint, Supplier<T> statement) {
        return hint == null ? statement.get() : ScopedValue.where(HINT, hint).call(statement::get);
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean ordered) {
        return turn.take(() -> writer.together(() -> insertEach(documents, ordered)));
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
        return turn.take(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi,
            boolean upsert, Oplog oplog) {
        return turn.take(() -> {
            updatingOne = !multi; // the inherited code asks for all matches and then changes the first
            try {
                return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
            } finally {
                updatingOne = false;
            }
        });
    }

    /** Deletes what {@code query} finds, in one turn; tells how many that were. */
    int deleteFound(Query query) {
        return turn.take(() -> {
            int deleted = 0;
            try (Reading reading = read(query)) {
                for (Document document : (Iterable<Document>) reading.documents()::iterator) {
                    writer.delete(document);
                    deleted++;
                }
            }
            return deleted;
        });
    }

    /** From now on the index keeps documents for another time. */
    void changeIndex(IndexSpec changed) {
        turn.take(() -> indexes.change(changed));
    }

    void createIndex(IndexSpec spec) {
        turn.take(() -> indexes.create(spec));
    }

    @Override
    public void dropIndex(String name) {
        turn.take(() -> indexes.drop(name));
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        turn.take(() -> {
            super.renameTo(newDatabase, newName);
            indexes.rename(getFullName());
        });
    }

    @Override
    public void drop() {
        turn.take(() -> {
            if (!getCollectionName().startsWith("system.")) { // a dropped database strikes its lists off the lists
                turn.end();
            }
            indexes.dropAll();
        });
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
