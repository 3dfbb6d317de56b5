package chat.parley.embeddedmongo;

import java.util.function.Function;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Something to do to a collection, with an answer that can be compared. */
record Operation(String description, Function<MongoCollection<Document>, Object> action) {

    /** The answer, or the code of the error it ended in. */
    Object on(MongoCollection<Document> target) {
        try {
            return action.apply(target);
        } catch (MongoException e) {
            return "error " + e.getCode();
        }
    }
}
