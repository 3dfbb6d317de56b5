package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * The first stages of an aggregation, as far as one query can answer them: {@code $match}, {@code $sort}, {@code $skip},
 * {@code $limit}. They find their documents by index; the rest of the pipeline runs on what they find.
 */
final class PipelineHead {

    /** These must be first, and do not begin with the documents of the collection. */
    private static final Set<String> OTHER_SOURCES = Set.of("$changeStream", "$indexStats", "$collStats", "$geoNear",
            "$search", "$documents");

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
        skip = small(count);
        return skip >= 0;
    }

    private boolean limiting(Number count) {
        limit = small(count);
        return limit > 0;
    }

    private static int small(Number count) {
        return (int) Math.clamp(count.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Whether the pipeline reads the collection at all. */
    boolean readsCollection() {
        return rest.isEmpty() || OTHER_SOURCES.stream().noneMatch(rest.getFirst()::containsKey);
    }

    /** What is left to do with the documents of {@link #query}. */
    List<Document> rest() {
        return rest;
    }

    Query query(@Nullable Object hint) {
        return new Query(filter(), sort, skip, limit, hint);
    }

    private Document filter() {
        return switch (filters.size()) {
            case 0 -> new Document();
            case 1 -> filters.getFirst();
            default -> new Document("$and", filters);
        };
    }

    /** The whole answer. It is read as it is asked for, unless counting will do. */
    Stream<Document> run(Reading reading, StoredCollection collection, Document command, MongoDatabase database,
            DatabaseResolver databases, Oplog oplog) {
        Function<List<Document>, Aggregation> library = stages -> Aggregation.fromPipeline(stages, databases, database,
                collection, oplog);
        library.apply(rest).validate(new Document(command).append("cursor", new Document()));
        Document counted = counted();
        return counted == null
                ? new PipelineTail(rest, library).run(reading.documents())
                : count(reading.count(), counted);
    }

    /** Whether nothing is wanted but the number of documents. */
    boolean counts() {
        return counted() != null;
    }

    /**
     * The answer of a stage that does nothing but count, with null for the count: {@code {$count: "n"}}, or what drivers
     * send to count documents, {@code {$group: {_id: 1, n: {$sum: 1}}}}.
     */
    private @Nullable Document counted() {
        if (rest.size() != 1) {
            return null;
        }
        if (rest.getFirst().get("$count") instanceof String name) {
            return new Document(name, null);
        }
        if (!(rest.getFirst().get("$group") instanceof Document group) || group.size() != 2
                || !isConstant(group.getOrDefault("_id", ""))
                || group.values().stream().noneMatch(new Document("$sum", 1)::equals)) {
            return null;
        }
        Document answer = new Document();
        group.forEach((field, value) -> answer.put(field, field.equals("_id") ? value : null));
        return answer;
    }

    private static boolean isConstant(@Nullable Object id) {
        return id == null || id instanceof Number || id instanceof Boolean;
    }

    private static Stream<Document> count(long count, Document answer) {
        if (count == 0) {
            return Stream.empty();
        }
        Object number = Replies.number(count);
        Document filled = new Document();
        answer.forEach((field, value) -> filled.put(field,
                field.equals("_id") ? value : Objects.requireNonNullElse(value, number)));
        return Stream.of(filled);
    }
}
