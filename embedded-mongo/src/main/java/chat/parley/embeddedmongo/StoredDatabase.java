package chat.parley.embeddedmongo;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
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
            case "insert", "update", "delete", "findAndModify" -> new WriteCommands(this,
                    inherited -> super.handleCommand(channel, command, inherited, databases, oplog), oplog)
                    .answer(command, query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document find(Channel channel, Document command) {
        String name = Fields.text(command, "find");
        FindCommand find = FindCommand.of(command);
        StoredCollection collection = found(name);
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
                ? found(name)
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
        StoredCollection collection = found(Fields.text(command, "count"));
        if (collection == null) {
            return new Document("n", 0).append("ok", 1.0);
        }
        try (Reading reading = collection.read(query)) {
            return new Document("n", Replies.number(reading.count())).append("ok", 1.0);
        }
    }

    private Document explain(Document command, String verbosity) {
        ExplainCommand explain = new ExplainCommand(databaseName, command, verbosity);
        return explain.answer(found(explain.collection()));
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
            specs.stream().filter(spec -> spec.hasKeys(keys)).map(IndexSpec::name)
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
                            || spec.hasKeys(wanted.get("keyPattern")))
                    .findFirst().orElseThrow(() -> new MongoServerError(27, "IndexNotFound", "cannot find the index"));
            IndexSpec changed = index.expiringAfter(Fields.wholeNumber(wanted, IndexSpec.EXPIRE_AFTER));
            collection.changeIndex(changed);
            answer.putIfNotNull("expireAfterSeconds_old", index.description().get(IndexSpec.EXPIRE_AFTER));
            answer.put("expireAfterSeconds_new", changed.description().get(IndexSpec.EXPIRE_AFTER));
        }
        return answer.append("ok", 1.0);
    }

    private StoredCollection existing(String name) {
        StoredCollection collection = found(name);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns does not exist: " + databaseName + "." + name);
        }
        return collection;
    }

    /** The collection of that name for one who writes to it; made if it is missing. */
    StoredCollection writable(String name) {
        if (name.startsWith("system.")) {
            throw new InvalidNamespaceError(getFullCollectionNamespace(name));
        }
        return (StoredCollection) resolveOrCreateCollection(name);
    }

    /** The collection of that name; null if there is none. */
    @Nullable
    StoredCollection found(String name) {
        return (StoredCollection) resolveCollection(name, false);
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
