package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/** Which documents of a collection an index lets go at some moment. */
final class Expiry {

    /** So few at once that a writer who waits for its turn hardly notices. */
    private static final int AT_ONCE = 100;

    private Expiry() {}

    /** The next few documents whose earliest date in the field of {@code index} is long enough ago. */
    private static Query due(IndexSpec index, Instant now) {
        IndexKey field = index.fields().getFirst();
        Instant latest = now.minus(Objects.requireNonNull(index.expireAfter()));
        Document old = new Document(field.getKey(), new Document("$lte", latest));
        Document filter = index.filter() == null ? old : new Document("$and", List.of(old, index.filter()));
        return new Query(filter, null, 0, AT_ONCE, index.name());
    }

    /** Deletes what the indexes of {@code collection} let go by {@code now}, a few at a turn. */
    static void sweep(StoredCollection collection, Instant now) {
        for (IndexSpec index : collection.indexSpecs()) {
            if (index.expireAfter() != null) {
                Query due = due(index, now);
                int gone;
                do {
                    gone = collection.deleteFound(due);
                } while (gone == AT_ONCE);
            }
        }
    }
}
