package chat.parley.embeddedmongo;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** All databases of one store. Answers a command that may have written only when what it wrote is on disk. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of("find", "getMore", "count", "distinct", "hello", "isMaster",
            "ismaster", "ping", "buildInfo", "listCollections", "listIndexes", "listDatabases", "killCursors",
            "endSessions", "serverStatus", "connectionStatus");

    private final Engine engine;

    StoredBackend(Store store) {
        this.engine = Engine.on(store);
        engine.catalog().collections().stream().map(Utils::getDatabaseNameFromFullName).distinct()
                .forEach(this::resolveDatabase);
        version(ReportedVersion.MONGODB_5_0);
    }

    Figures figures() {
        return engine.work().figures();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello", "isMaster", "ismaster" -> greeting(super.handleCommand(channel, database, "ismaster", query));
            case "getMore" -> {
                query.putIfAbsent("batchSize", StoredDatabase.BATCH);
                yield super.handleCommand(channel, database, command, query);
            }
            default -> durably(command, query, channel, database);
        };
    }

    private static Document greeting(Document answer) {
        return answer.append("isWritablePrimary", true).append("helloOk", true).append("readOnly", false);
    }

    /** Waits even if the command fails: that another's write stands in the way is only true once that is durable. */
    private Document durably(String command, Document query, Channel channel, String database) {
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            if (mayWrite(command, query)) {
                engine.store().awaitDurable();
            }
        }
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
