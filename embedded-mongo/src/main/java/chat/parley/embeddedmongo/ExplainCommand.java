package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Answers {@code explain}: tells by which index a command finds its documents. It never writes. */
final class ExplainCommand {

    /** @param purpose the stage for which documents are found, or empty if they are the answer themselves */
    private record Subject(Query query, String purpose, List<Document> rest) {

        static Subject of(Query query, String purpose) {
            return new Subject(query, purpose, List.of());
        }
    }

    private final String namespace;
    private final Document command;
    private final Subject subject;
    private final boolean carryOut;

    ExplainCommand(String databaseName, Document command, String verbosity) {
        this.command = command;
        this.namespace = databaseName + "." + Fields.text(command, name(command));
        this.subject = subject(name(command), command);
        this.carryOut = switch (verbosity) {
            case "queryPlanner" -> false;
            case "executionStats", "allPlansExecution" -> true;
            default -> throw new MongoServerError(9, "FailedToParse",
                    "verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}");
        };
    }

    private static String name(Document command) {
        return command.keySet().stream().findFirst()
                .orElseThrow(() -> new MongoServerError(59, "CommandNotFound", "Explain failed: no command given"));
    }

    private static Subject subject(String name, Document command) {
        return switch (name) {
            case "find" -> Subject.of(FindCommand.of(command).query(), "");
            case "count" -> Subject.of(CountCommand.of(command), "COUNT");
            case "distinct" -> Subject.of(Query.distinct(command), "DISTINCT");
            case "aggregate" -> aggregate(command);
            case "update" -> first(command, "updates", "UPDATE");
            case "delete" -> first(command, "deletes", "DELETE");
            case "findAndModify" -> Subject.of(
                    new Query(Fields.optionalDocument(command, "query"), (Document) command.get("sort"), 0, 1,
                            FindCommand.hint(command.get("hint"))),
                    command.get("remove") instanceof Boolean remove && remove ? "DELETE" : "UPDATE");
            default -> throw new MongoServerError(59, "CommandNotFound", "Explain failed: no such command: " + name);
        };
    }

    private static Subject aggregate(Document command) {
        PipelineHead head = PipelineHead.of(command.get("pipeline"));
        Query query = head.query(FindCommand.hint(command.get("hint")));
        return head.counts() ? Subject.of(query, "COUNT") : new Subject(query, "", head.rest());
    }

    private static Subject first(Document command, String statements, String purpose) {
        Collection<?> all = Fields.array(command, statements);
        if (all.size() != 1 || !(all.iterator().next() instanceof Document statement)) {
            throw new MongoServerError(72, "InvalidOptions", "explained write batches must be of size 1");
        }
        boolean one = purpose.equals("UPDATE")
                ? !Boolean.TRUE.equals(statement.get("multi"))
                : Fields.optionalNumber(statement, "limit", 0) == 1;
        return Subject.of(new Query(Fields.optionalDocument(statement, "q"), null, 0, one ? 1 : 0,
                FindCommand.hint(statement.get("hint"))), purpose);
    }

    /** The name of the collection that is asked. */
    String collection() {
        return Fields.text(command, name(command));
    }

    /** @param collection null if there is none of that name */
    Document answer(@Nullable StoredCollection collection) {
        Document explained = collection == null ? nothing() : explained(collection);
        List<Document> rest = subject.rest();
        Document answer = new Document("explainVersion", "1");
        if (rest.isEmpty()) {
            answer.putAll(explained);
        } else {
            List<Document> stages = new ArrayList<>(List.of(new Document("$cursor", explained)));
            stages.addAll(rest);
            answer.append("stages", stages);
        }
        return answer.append("command", command).append("ok", 1.0);
    }

    private Document nothing() {
        return new Document("queryPlanner", new Document("namespace", namespace)
                .append("winningPlan", new Document("stage", "EOF")).append("rejectedPlans", List.of()));
    }

    private Document explained(StoredCollection collection) {
        try (Reading reading = collection.read(subject.query())) {
            Explanation explanation = new Explanation(namespace, subject.query(), reading);
            return carryOut
                    ? explanation.carriedOut(subject.purpose(),
                            subject.purpose().equals("COUNT") ? reading::count : reading.documents()::count)
                    : explanation.planned(subject.purpose());
        }
    }
}
