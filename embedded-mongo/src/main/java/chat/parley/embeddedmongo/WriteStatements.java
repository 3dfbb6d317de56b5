package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** The statements of one update or delete command, done one after the other, with their answers put together. */
final class WriteStatements {

    private final Document command;
    private final String field;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private long found;
    private long modified;

    /** @param field where in {@code command} the statements are */
    WriteStatements(Document command, String field) {
        this.command = command;
        this.field = field;
    }

    /**
     * @param one does one statement and answers with {@code n}, {@code nModified} and {@code upserted}. If it fails, what
     *     follows is done only if the client does not care for the order.
     */
    Document run(Function<Document, Document> one) {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        Collection<?> statements = Fields.array(command, field);
        int index = 0;
        for (Object statement : statements) {
            try {
                Document done = one.apply((Document) statement);
                add(index, done);
            } catch (MongoServerException e) {
                errors.add(error(index, e));
                if (ordered) {
                    break;
                }
            }
            index++;
        }
        return answer();
    }

    private void add(int index, Document done) {
        found += Fields.wholeNumber(done, "n");
        modified += Fields.optionalNumber(done, "nModified", 0);
        if (done.containsKey("upserted")) {
            found++;
            upserted.add(new Document("index", index).append("_id", done.get("upserted")));
        }
    }

    static Document error(int index, MongoServerException e) {
        Document error = new Document("index", index)
                .append("code", e instanceof MongoServerError known ? known.getCode() : 2)
                .append("errmsg", e.getMessageWithoutErrorCode());
        return DuplicateKey.describe(e, error);
    }

    private Document answer() {
        Document answer = new Document("n", Replies.number(found));
        if (field.equals("updates")) {
            answer.append("nModified", Replies.number(modified));
        }
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }
}
