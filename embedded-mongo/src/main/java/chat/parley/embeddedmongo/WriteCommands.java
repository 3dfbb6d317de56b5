package chat.parley.embeddedmongo;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/** The commands that change documents, with the options that the inherited ones do not know. */
final class WriteCommands {

    private final StoredDatabase database;
    private final UnaryOperator<Document> inherited;
    private final Oplog oplog;

    /** @param inherited answers a command of the same name as mongo-java-server does */
    WriteCommands(StoredDatabase database, UnaryOperator<Document> inherited, Oplog oplog) {
        this.database = database;
        this.inherited = inherited;
        this.oplog = oplog;
    }

    Document answer(String name, Document command) {
        return switch (name) {
            case "insert" -> insert(command);
            case "update" -> new WriteStatements(command, "updates").run(statement -> update(command, statement));
            case "delete" -> new WriteStatements(command, "deletes")
                    .run(statement -> delete(Fields.text(command, "delete"), statement));
            case "findAndModify" -> findAndModify(command);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The inherited answer counts documents that were refused, too. */
    private Document insert(Document command) {
        command.putIfAbsent("ordered", true);
        int sent = Fields.array(command, "documents").size();
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        Document answer = inherited.apply(command);
        if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int firstError = Fields.number((Document) errors.getFirst(), "index");
            answer.put("n", ordered ? firstError : sent - errors.size());
        }
        return answer;
    }

    private Document update(Document command, Document statement) {
        refuseUpdateOptions(statement, statement.get("u"));
        StoredCollection collection = database.writable(Fields.text(command, "update"));
        return StoredCollection.byHint(FindCommand.hint(statement.get("hint")),
                () -> statement.get("arrayFilters") == null
                        ? collection.updateDocuments(Fields.document(statement, "q"), Fields.document(statement, "u"),
                                ArrayFilters.empty(), Utils.isTrue(statement.get("multi")),
                                Utils.isTrue(statement.get("upsert")), oplog)
                        : updateArrays(command, statement));
    }

    /** Only the inherited command can read array filters. */
    private Document updateArrays(Document command, Document statement) {
        Document alone = new Document("update", command.get("update")).append("ordered", true).append("updates",
                List.of(statement));
        Document answer = inherited.apply(alone);
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

    private Document delete(String name, Document statement) {
        Unsupported.refuse(statement, "collation");
        int deleted = database.found(name) == null
                ? 0
                : StoredCollection.byHint(FindCommand.hint(statement.get("hint")),
                        () -> database.writable(name).deleteDocuments(Fields.document(statement, "q"),
                                Fields.optionalNumber(statement, "limit", 0), oplog));
        return new Document("n", deleted);
    }

    private Document findAndModify(Document command) {
        refuseUpdateOptions(command, command.get("update"));
        StoredCollection collection = database.writable(Fields.text(command, "findAndModify"));
        return StoredCollection.byHint(FindCommand.hint(command.get("hint")), () -> collection.findAndModify(command));
    }
}
