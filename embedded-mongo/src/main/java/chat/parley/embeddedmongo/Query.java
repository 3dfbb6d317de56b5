package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection.
 *
 * @param sort null or empty if any order will do
 * @param limit 0 for all
 * @param hint the index to use, by its name or its keys; null leaves the choice
 * @param perValueOf a field of which each value is wanted once, so that one document for each will do; null for all
 */
record Query(Document filter, @Nullable Document sort, int skip, int limit, @Nullable Object hint,
        @Nullable String perValueOf) {

    Query(Document filter, @Nullable Document sort, int skip, int limit, @Nullable Object hint) {
        this(filter, sort, skip, limit, hint, null);
    }

    static Query where(@Nullable Document filter) {
        return new Query(filter == null ? new Document() : filter, null, 0, 0, null);
    }

    /** What {@code distinct} asks for; it may find more than one document for a value all the same. */
    static Query distinct(Document command) {
        return new Query(Fields.optionalDocument(command, "query"), null, 0, 0, FindCommand.hint(command.get("hint")),
                Fields.text(command, "key"));
    }

    /** Whether documents must come in an order that values decide. */
    boolean sorted() {
        return sort != null && !sort.isEmpty() && !natural();
    }

    /** Whether they must come as they lie in the store, which no index but the collection itself gives. */
    boolean natural() {
        return sort != null && sort.containsKey("$natural");
    }

    /** How many matches are looked at before the rest is of no interest; the largest number if all are. */
    long wanted() {
        return limit > 0 ? (long) Math.max(0, skip) + limit : Long.MAX_VALUE;
    }
}
