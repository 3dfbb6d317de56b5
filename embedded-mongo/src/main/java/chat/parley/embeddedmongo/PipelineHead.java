package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * The first stages of an aggregation, as far as one query can answer them: {@code $match}, {@code $sort}, {@code $skip},
 * {@code $limit}. They find their documents by index; the rest of the pipeline runs on what they found.
 */
final class PipelineHead {

    private final List<Document> filters = new ArrayList<>();
    private final List<Document> rest;
    private @Nullable Document sort;
    private int skip;
    private int limit;

    private PipelineHead(List<Document> pipeline) {
        int taken = 0;
        while (taken < pipeline.size() && take(pipeline.get(taken))) {
            taken++;
        }
        rest = pipeline.subList(taken, pipeline.size());
    }

    static PipelineHead of(@Nullable Object pipeline) {
        return new PipelineHead(Aggregation.parse(pipeline));
    }

    private boolean take(Document stage) {
        if (stage.size() != 1 || limit > 0) {
            return false;
        }
        Map.Entry<String, Object> only = stage.entrySet().iterator().next();
        return switch (only.getKey()) {
            case "$match" -> skip == 0 && only.getValue() instanceof Document filter && filters.add(filter);
            case "$sort" -> skip == 0 && sort == null && only.getValue() instanceof Document order && sortBy(order);
            case "$skip" -> skip == 0 && only.getValue() instanceof Number count && skipping(count);
            case "$limit" -> only.getValue() instanceof Number count && limiting(count);
            default -> false;
        };
    }

    private boolean sortBy(Document order) {
        sort = order;
        return !order.isEmpty();
    }

    private boolean skipping(Number count) {
        skip = count.intValue();
        return true;
    }

    private boolean limiting(Number count) {
        limit = count.intValue();
        return limit > 0;
    }

    /** Whether there is anything to take. */
    boolean found() {
        return !filters.isEmpty() || sort != null || skip > 0 || limit > 0 || counts() != null;
    }

    List<Document> run(StoredCollection collection, Document command, MongoDatabase database,
            DatabaseResolver databases, Oplog oplog) {
        Document group = counts();
        if (group != null) {
            return count(collection, group);
        }
        Aggregation tail = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        tail.validate(command);
        Document query = new Document("$query", filter()).append("$orderby", sort);
        return tail
                .runStages(collection.handleQuery(new QueryParameters(query, skip, limit)).collectDocuments().stream());
    }

    private Document filter() {
        return switch (filters.size()) {
            case 0 -> new Document();
            case 1 -> filters.getFirst();
            default -> new Document("$and", filters);
        };
    }

    /** The stage with which drivers count documents, {@code {$group: {_id: 1, n: {$sum: 1}}}}, if that is all the rest. */
    private @Nullable Document counts() {
        if (rest.size() == 1 && rest.getFirst().get("$group") instanceof Document group && group.size() == 2
                && group.containsKey("_id") && !(group.get("_id") instanceof Document)
                && !(group.get("_id") instanceof String)
                && group.values().stream().anyMatch(new Document("$sum", 1)::equals)) {
            return group;
        }
        return null;
    }

    private List<Document> count(StoredCollection collection, Document group) {
        int count = collection.count(filter(), skip, limit);
        Document counted = new Document();
        group.forEach((field, value) -> counted.put(field, field.equals("_id") ? value : count));
        return count == 0 ? List.of() : List.of(counted);
    }
}
