package chat.parley.embeddedmongo;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One database: the commands of mongo-java-server, with those that must know of real indexes answered here. Collections
 * are made and dropped under this object's monitor.
 */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<byte[]> {

    /** How many documents a reply carries when the client does not say. */
    static final int BATCH = 1_000;

    private final Engine engine;

    StoredDatabase(String name, CursorRegistry cursors, Engine engine) {
        super(name, cursors);
        this.engine = engine;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        Transactions.refuse(query);
        return switch (command) {
            case "find" -> find(channel, query);
            case "aggregate" -> aggregate(channel, query, databases, oplog);
            case "count" -> count(query);
            case "explain" -> explain(Fields.document(query, "explain"),
                    String.valueOf(query.getOrDefault("verbosity", "allPlansExecution")));
            case "createIndexes" -> createIndexes(query);
            case "listIndexes" -> listIndexes(query);
            case "dropIndexes" -> dropIndexes(query);
            case "collMod" -> changeIndex(query);
            case "insert" -> insert(channel, query, databases, oplog);
            case "update" -> new WriteStatements(query, "updates")
                    .run(statement -> update(channel, query, statement, databases, oplog));
            case "delete" -> new WriteStatements(query, "deletes")
                    .run(statement -> delete(Fields.text(query, "delete"), statement, oplog));
            case "findAndModify" -> findAndModify(query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document find(Channel channel, Document command) {
        String name = Fields.text(command, "find");
        FindCommand find = FindCommand.of(command);
        StoredCollection collection = (StoredCollection) resolveCollection(name, false);
        if (collection == null) {
            return Replies.firstBatch(getFullCollectionNamespace(name), List.of());
        }
        Reading reading = collection.read(find.query());
        return answer(channel, collection, reading, () -> find.projected(reading.documents(), collection),
                find.batchSize(), find.singleBatch());
    }

    private Document aggregate(Channel channel, Document command, DatabaseResolver databases, Oplog oplog) {
        Unsupported.refuse(command, "collation");
        if (Boolean.TRUE.equals(command.get("explain"))) {
            return explain(command, "queryPlanner");
        }
        StoredCollection collection = command.get("aggregate") instanceof String name
                ? (StoredCollection) resolveCollection(name, false)
                : null;
        PipelineHead head = PipelineHead.of(command.get("pipeline"));
        if (collection == null || !head.readsCollection()) {
            return super.handleCommand(channel, "aggregate", command, databases, oplog);
        }
        Document cursor = Fields.document(command, "cursor");
        Integer batchSize = cursor.get("batchSize") == null ? null : FindCommand.notNegative(cursor, "batchSize");
        Reading reading = collection.read(head.query(FindCommand.hint(command.get("hint"))));
        return answer(channel, collection, reading,
                () -> head.run(reading, collection, command, this, databases, oplog), batchSize, false);
    }

    private Document answer(Channel channel, StoredCollection collection, Reading reading,
            Supplier<Stream<Document>> documents, @Nullable Integer batchSize, boolean onlyThis) {
        OpenCursor cursor;
        try {
            cursor = new OpenCursor(collection.getFullName(), reading, documents.get());
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
        return engine.cursors().first(cursor, batchSize == null ? BATCH : batchSize, onlyThis, channel);
    }

    private Document count(Document command) {
        Query query = CountCommand.of(command);
        StoredCollection collection = (StoredCollection) resolveCollection(Fields.text(command, "count"), false);
        if (collection == null) {
            return new Document("n", 0).append("ok", 1.0);
        }
        try (Reading reading = collection.read(query)) {
            return new Document("n", Math.toIntExact(reading.count())).append("ok", 1.0);
        }
    }

    private Document explain(Document command, String verbosity) {
        ExplainCommand explain = new ExplainCommand(databaseName, command, verbosity);
        return explain.answer((StoredCollection) resolveCollection(explain.collection(), false));
    }

    private Document createIndexes(Document query) {
        StoredCollection collection = (StoredCollection) resolveOrCreateCollection(Fields.text(query, "createIndexes"));
        int before = collection.indexSpecs().size();
        for (Object description : Fields.array(query, "indexes")) {
            collection.createIndex(IndexSpec.of((Document) description));
        }
        return new Document("numIndexesBefore", before).append("numIndexesAfter", collection.indexSpecs().size())
                .append("ok", 1.0);
    }

    private Document listIndexes(Document query) {
        String name = Fields.text(query, "listIndexes");
        List<Document> found = existing(name).indexSpecs().stream().map(IndexSpec::description).toList();
        return Replies.firstBatch(getFullCollectionNamespace(name), found);
    }

    private Document dropIndexes(Document query) {
        StoredCollection collection = existing(Fields.text(query, "dropIndexes"));
        List<IndexSpec> specs = collection.indexSpecs();
        Object wanted = query.get("index");
        if (wanted instanceof Document keys) {
            specs.stream().filter(spec -> keys.equals(spec.description().get("key"))).map(IndexSpec::name)
                    .forEach(collection::dropIndex);
        } else if ("*".equals(wanted)) {
            specs.stream().skip(1).map(IndexSpec::name).forEach(collection::dropIndex);
        } else {
            collection.dropIndex(String.valueOf(wanted));
        }
        return new Document("nIndexesWas", specs.size()).append("ok", 1.0);
    }

    /** The one thing of a collection that can be changed is how long an index lets its documents live. */
    private Document changeIndex(Document command) {
        StoredCollection collection = existing(Fields.text(command, "collMod"));
        Unsupported.refuse(command, "validator", "viewOn", "cappedSize", "changeStreamPreAndPostImages");
        Document answer = new Document();
        if (command.get("index") instanceof Document wanted) {
            Unsupported.refuse(wanted, "hidden", "prepareUnique", "unique");
            IndexSpec index = collection.indexSpecs().stream()
                    .filter(spec -> spec.name().equals(wanted.get("name"))
                            || Objects.equals(spec.description().get("key"), wanted.get("keyPattern")))
                    .findFirst().orElseThrow(() -> new MongoServerError(27, "IndexNotFound", "cannot find the index"));
            IndexSpec changed = index.expiringAfter(Fields.wholeNumber(wanted, IndexSpec.EXPIRE_AFTER));
            collection.changeIndex(changed);
            answer.putIfNotNull("expireAfterSeconds_old", index.description().get(IndexSpec.EXPIRE_AFTER));
            answer.put("expireAfterSeconds_new", changed.description().get(IndexSpec.EXPIRE_AFTER));
        }
        return answer.append("ok", 1.0);
    }

    private StoredCollection existing(String name) {
        StoredCollection collection = (StoredCollection) resolveCollection(name, false);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns does not exist: " + databaseName + "." + name);
        }
        return collection;
    }

    /** The inherited answer counts documents that were refused, too. */
    private Document insert(Channel channel, Document command, DatabaseResolver databases, Oplog oplog) {
        command.putIfAbsent("ordered", true);
        int sent = Fields.array(command, "documents").size();
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        Document answer = super.handleCommand(channel, "insert", command, databases, oplog);
        if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int firstError = Fields.number((Document) errors.getFirst(), "index");
            answer.put("n", ordered ? firstError : sent - errors.size());
        }
        return answer;
    }

    private Document update(Channel channel, Document command, Document statement, DatabaseResolver databases,
            Oplog oplog) {
        refuseUpdateOptions(statement, statement.get("u"));
        if (statement.get("arrayFilters") != null) {
            return updateArrays(channel, command, statement, databases, oplog);
        }
        return writable(Fields.text(command, "update")).updateDocuments(Fields.document(statement, "q"),
                Fields.document(statement, "u"), ArrayFilters.empty(), Utils.isTrue(statement.get("multi")),
                Utils.isTrue(statement.get("upsert")), oplog);
    }

    /** Only the inherited command can read array filters. */
    private Document updateArrays(Channel channel, Document command, Document statement, DatabaseResolver databases,
            Oplog oplog) {
        Document alone = new Document("update", command.get("update")).append("ordered", true).append("updates",
                List.of(statement));
        Document answer = super.handleCommand(channel, "update", alone, databases, oplog);
        if (answer.get("writeErrors") instanceof List<?> errors && errors.getFirst() instanceof Document error) {
            throw new MongoServerError(Fields.optionalNumber(error, "code", 2), Fields.text(error, "errmsg"));
        }
        if (answer.get("upserted") instanceof Collection<?> made && made.iterator().next() instanceof Document one) {
            answer.put("upserted", one.get("_id"));
            answer.put("n", 0);
        }
        return answer;
    }

    private static void refuseUpdateOptions(Document options, @Nullable Object update) {
        Unsupported.refuse(options, "collation");
        if (update instanceof Collection) {
            throw new MongoServerError(115, "CommandNotSupported", "Updates by a pipeline are not supported");
        }
    }

    private Document delete(String name, Document statement, Oplog oplog) {
        Unsupported.refuse(statement, "collation");
        StoredCollection collection = (StoredCollection) resolveCollection(name, false);
        int deleted = collection == null
                ? 0
                : writable(name).deleteDocuments(Fields.document(statement, "q"),
                        Fields.optionalNumber(statement, "limit", 0), oplog);
        return new Document("n", deleted);
    }

    private Document findAndModify(Document command) {
        refuseUpdateOptions(command, command.get("update"));
        return writable(Fields.text(command, "findAndModify")).findAndModify(command);
    }

    private MongoCollection<byte[]> writable(String name) {
        if (name.startsWith("system.")) {
            throw new InvalidNamespaceError(getFullCollectionNamespace(name));
        }
        return resolveOrCreateCollection(name);
    }

    @Override
    public synchronized MongoCollection<byte[]> createCollectionOrThrowIfExists(String name,
            CollectionOptions options) {
        return super.createCollectionOrThrowIfExists(name, options);
    }

    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
    }

    @Override
    protected StoredCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, engine);
    }

    /** Called for the index on _id of a new collection, which is the collection itself. */
    @Override
    protected void addIndex(Document description) {
        getOrCreateIndexesCollection();
    }

    @Override
    protected Index<byte[]> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        throw new UnsupportedOperationException("Indexes are made by createIndexes");
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
