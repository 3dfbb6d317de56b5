package chat.parley.embeddedmongo;

import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * A {@code find} as drivers send it.
 *
 * @param batchSize how many documents the first reply carries at most; null if the client leaves that to the server
 * @param singleBatch whether the first reply is to be the only one
 */
record FindCommand(Query query, @Nullable Document projection, @Nullable Integer batchSize, boolean singleBatch) {

    static FindCommand of(Document command) {
        Unsupported.refuse(command, "collation", "min", "max", "tailable", "awaitData", "returnKey", "showRecordId");
        int limit = Fields.optionalNumber(command, "limit", 0);
        boolean singleBatch = limit < 0 || Boolean.TRUE.equals(command.get("singleBatch"));
        Query query = new Query(Fields.optionalDocument(command, "filter"),
                Fields.optionalDocument(command, "sort"), notNegative(command, "skip"), Math.abs(limit),
                hint(command.get("hint")));
        Integer batchSize = command.get("batchSize") == null ? null : notNegative(command, "batchSize");
        return new FindCommand(query, (Document) command.get("projection"), batchSize, singleBatch);
    }

    /** What is sent of the documents found. */
    Stream<Document> projected(Stream<Document> documents, StoredCollection collection) {
        return projection == null || projection.isEmpty()
                ? documents
                : documents.map(document -> collection.project(List.of(document), projection).getFirst());
    }

    /** Some clients send an empty hint for none. */
    static @Nullable Object hint(@Nullable Object hint) {
        return hint instanceof Document keys && keys.isEmpty() || "".equals(hint) ? null : hint;
    }

    static int notNegative(Document command, String field) {
        int number = Fields.optionalNumber(command, field, 0);
        if (number < 0) {
            throw new BadValueException("BSON field '" + field + "' value must be >= 0, actual value '" + number + "'");
        }
        return number;
    }
}
