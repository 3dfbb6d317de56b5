package chat.parley.embeddedmongo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What an index is to be, as {@code createIndexes} describes it.
 *
 * @param fields the indexed paths with their direction, never empty
 * @param sparse whether documents that have none of the fields are left out
 * @param filter only documents that match it are listed; null lists all
 * @param expireAfter how long documents stay after the date in the only field; null keeps them for ever
 * @param description as the client sent it, for {@code listIndexes}
 */
record IndexSpec(String name, List<IndexKey> fields, boolean unique, boolean sparse, @Nullable Document filter,
        @Nullable Duration expireAfter, Document description) {

    static final String PRIMARY = "_id_";
    static final String EXPIRE_AFTER = "expireAfterSeconds";

    private static final Set<String> NOT_PART_OF_THE_RULES = Set.of("name", "ns", "v", "background");

    static IndexSpec of(Document description) {
        Unsupported.refuse(description, "collation", "hidden", "weights", "wildcardProjection");
        List<IndexKey> fields = Fields.document(description, "key").entrySet().stream().map(IndexSpec::field).toList();
        boolean sparse = Utils.isTrue(description.get("sparse"));
        Document filter = (Document) description.get("partialFilterExpression");
        if (fields.isEmpty() || sparse && filter != null) {
            throw refusal(fields.isEmpty() ? "Index keys cannot be empty" : "An index is sparse or partial, not both");
        }
        return new IndexSpec(Fields.text(description, "name"), fields, Utils.isTrue(description.get("unique")), sparse,
                filter, expireAfter(description, fields), description);
    }

    private static @Nullable Duration expireAfter(Document description, List<IndexKey> fields) {
        if (!description.containsKey(EXPIRE_AFTER)) {
            return null;
        }
        if (fields.size() != 1 || fields.getFirst().getKey().equals("_id")) {
            throw refusal("Documents expire by an index on one field that is not _id");
        }
        if (!(description.get(EXPIRE_AFTER) instanceof Number seconds) || !(seconds.doubleValue() >= 0)
                || seconds.doubleValue() > Integer.MAX_VALUE) {
            throw refusal("expireAfterSeconds must be a number from 0 to " + Integer.MAX_VALUE);
        }
        return Duration.ofSeconds(seconds.longValue());
    }

    /** The same index with another time to live. */
    IndexSpec expiringAfter(Number seconds) {
        Document changed = new Document();
        changed.putAll(description);
        return of(changed.append(EXPIRE_AFTER, seconds));
    }

    /** Documents are stored under their _id, so this index is the collection itself. */
    static IndexSpec primary(@Nullable String idField) {
        String field = idField == null ? "_id" : idField;
        Document description = new Document("v", 2).append("key", new Document(field, 1)).append("name", PRIMARY);
        return new IndexSpec(PRIMARY, List.of(new IndexKey(field, true)), true, false, null, null, description);
    }

    private static IndexKey field(Map.Entry<String, Object> entry) {
        if (entry.getValue() instanceof Number direction && direction.doubleValue() != 0) {
            return new IndexKey(entry.getKey(), direction.doubleValue() > 0);
        }
        throw refusal("Only ascending (1) and descending (-1) indexes exist here, not " + entry.getValue());
    }

    private static MongoServerError refusal(String why) {
        return new MongoServerError(67, "CannotCreateIndex", why);
    }

    /** Whether {@code keys} names the same fields with the same directions; clients send 1 as a number of any kind. */
    boolean hasKeys(@Nullable Object keys) {
        if (!(keys instanceof Document wanted) || wanted.size() != fields.size()) {
            return false;
        }
        int at = 0;
        for (Map.Entry<String, Object> entry : wanted.entrySet()) {
            IndexKey field = fields.get(at++);
            if (!field.getKey().equals(entry.getKey()) || !(entry.getValue() instanceof Number direction)
                    || direction.doubleValue() == 0 || direction.doubleValue() > 0 != field.isAscending()) {
                return false;
            }
        }
        return true;
    }

    boolean sameKeys(IndexSpec other) {
        return sameKeys(fields, other.fields);
    }

    boolean sameRules(IndexSpec other) {
        return sameKeys(other) && rules(description).equals(rules(other.description));
    }

    private static boolean sameKeys(List<IndexKey> one, List<IndexKey> other) {
        return describe(one).equals(describe(other));
    }

    private static List<String> describe(List<IndexKey> fields) {
        return fields.stream().map(field -> field.getKey() + (field.isAscending() ? "+" : "-")).toList();
    }

    /** Everything but the keys, with flags that are merely spelled out as false left away. */
    private static Document rules(Document description) {
        Document rules = new Document();
        description.forEach((name, value) -> {
            if (!NOT_PART_OF_THE_RULES.contains(name) && !name.equals("key") && !Boolean.FALSE.equals(value)) {
                rules.put(name, value);
            }
        });
        return rules;
    }
}
