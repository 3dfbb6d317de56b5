package chat.parley.embeddedmongo;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** All databases of one store. Answers a command that may have written only when what it wrote is on disk. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of("find", "getMore", "count", "distinct", "explain", "hello",
            "isMaster",
            "ismaster", "ping", "buildInfo", "listCollections", "listIndexes", "listDatabases", "killCursors",
            "endSessions", "serverStatus", "connectionStatus");

    private final boolean early;
    private final Engine engine;
    private final Upkeep upkeep;
    private final Sweeper sweeper;
    private volatile boolean closing;

    /** @param early whether a write that does not ask for the disk need not wait for it */
    StoredBackend(Store store, Upkeep upkeep, boolean early) {
        this.early = early;
        this.upkeep = upkeep;
        this.engine = Engine.on(store, upkeep);
        engine.catalog().collections().stream().map(Utils::getDatabaseNameFromFullName).distinct()
                .forEach(this::resolveDatabase);
        version(ReportedVersion.MONGODB_5_0);
        this.sweeper = new Sweeper(this::sweep, upkeep.period());
    }

    Figures figures() {
        return engine.work().figures();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello", "isMaster", "ismaster" -> greeting(super.handleCommand(channel, database, "ismaster", query));
            case "getMore" -> engine.cursors().more(query, batchSize(query), channel);
            case "killCursors" -> engine.cursors().kill(Fields.array(query, "cursors"));
            case "startSession", "refreshSessions", "endSessions", "killSessions", "killAllSessions" ->
                new Document("ok", 1.0); // sessions hold nothing here
            default -> durably(command, query, channel, database);
        };
    }

    /** Ends what is old: documents with a time to live, and cursors nobody asks for more. */
    void sweep() {
        engine.cursors().closeIdle();
        for (String name : engine.catalog().collections()) {
            if (!closing && collection(name) instanceof StoredCollection collection) {
                Expiry.sweep(collection, upkeep.clock().instant());
            }
        }
        engine.store().awaitDurable();
    }

    private @Nullable MongoCollection<?> collection(String fullName) {
        return resolveDatabase(Utils.getDatabaseNameFromFullName(fullName))
                .resolveCollection(Utils.getCollectionNameFromFullName(fullName), false);
    }

    int openCursors() {
        return engine.cursors().size();
    }

    private static int batchSize(Document getMore) {
        int wanted = FindCommand.notNegative(getMore, "batchSize");
        return wanted == 0 ? StoredDatabase.BATCH : wanted;
    }

    @Override
    public void handleClose(Channel channel) {
        engine.cursors().closeOf(channel);
        super.handleClose(channel);
    }

    /** Nobody may read any more once this returns; the store may then be closed. */
    @Override
    public void close() {
        closing = true;
        sweeper.close();
        engine.cursors().close();
        super.close();
    }

    private static Document greeting(Document answer) {
        return answer.append("isWritablePrimary", true).append("helloOk", true)
                .append("logicalSessionTimeoutMinutes", 30).append("readOnly", false);
    }

    /** Waits even if the command fails: that another's write stands in the way is only true once that is durable. */
    private Document durably(String command, Document query, Channel channel, String database) {
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            if (mayWrite(command, query) && !(early && asksForNoDisk(query))) {
                engine.store().awaitDurable();
            }
        }
    }

    private static boolean asksForNoDisk(Document query) {
        return query.get("writeConcern") instanceof Document concern
                && (Integer.valueOf(0).equals(concern.get("w")) || Boolean.FALSE.equals(concern.get("j")));
    }

    private static boolean mayWrite(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
                    && stages.getLast() instanceof Document last
                    && (last.containsKey("$out") || last.containsKey("$merge"));
        }
        return !READS.contains(command);
    }

    @Override
    protected StoredDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getCursorRegistry(), engine);
    }
}
