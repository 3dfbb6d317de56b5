package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection.
 *
 * @param sort null or empty if any order will do
 * @param limit 0 for all
 * @param hint the index to use, by its name or its keys; null leaves the choice
 */
record Query(Document filter, @Nullable Document sort, int skip, int limit, @Nullable Object hint) {

    static Query where(@Nullable Document filter) {
        return new Query(filter == null ? new Document() : filter, null, 0, 0, null);
    }

    Query hinted(@Nullable Object index) {
        return new Query(filter, sort, skip, limit, index);
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
