package chat.parley.server.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.types.ObjectId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Reads a whole collection by the ids of its documents, a page at a time, while others write. */
public final class ById {

    private static final int PAGE = 500;
    private static final ObjectId BEFORE_ALL = new ObjectId("0".repeat(24));

    private ById() {}

    /** All that are there from the beginning to the end, each once; read as the stream is. */
    public static <T> Stream<T> all(MongoOperations mongo, Class<T> type, Function<T, ObjectId> id) {
        return Stream.iterate(page(mongo, type, BEFORE_ALL), page -> !page.isEmpty(),
                page -> page(mongo, type, id.apply(page.getLast()))).flatMap(List::stream);
    }

    private static <T> List<T> page(MongoOperations mongo, Class<T> type, ObjectId after) {
        return mongo.find(query(where("_id").gt(after)).with(Sort.by("_id")).limit(PAGE), type);
    }
}
