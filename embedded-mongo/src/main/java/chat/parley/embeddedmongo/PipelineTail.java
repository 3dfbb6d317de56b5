package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation behind its head. Those that must hold documents hold no more than {@link HeldInMemory}
 * allows; all others take one document after the other, as they are asked for.
 */
final class PipelineTail {

    private final List<Document> stages;
    private final Function<List<Document>, Aggregation> library;

    /** @param library makes what can run stages that nothing here knows */
    PipelineTail(List<Document> stages, Function<List<Document>, Aggregation> library) {
        this.stages = stages;
        this.library = library;
    }

    /** @throws MongoServerError if a stage is malformed, or would hold too much */
    Stream<Document> run(Stream<Document> documents) {
        Stream<Document> found = documents;
        for (int i = 0; i < stages.size(); i++) {
            Document stage = stages.get(i);
            String name = stage.keySet().iterator().next();
            found = switch (name) {
                case "$match" -> found.filter(Matcher.of(Fields.document(stage, name))::matches);
                case "$sort" -> sorted(found, Fields.document(stage, name), wantedBehind(i));
                case "$group" -> grouped(found, Fields.document(stage, name));
                case "$sortByCount" -> sorted(
                        grouped(found, new Document("_id", stage.get(name)).append("count", new Document("$sum", 1))),
                        new Document("count", -1), wantedBehind(i));
                case "$facet" -> faceted(found, Fields.document(stage, name));
                case "$bucket", "$sample" -> library.apply(List.of(stage)).runStagesAsStream(bounded(found, name));
                default -> library.apply(List.of(stage)).runStagesAsStream(found);
            };
        }
        return found;
    }

    /** How many documents a {@code $limit} right behind a stage leaves of it. */
    private long wantedBehind(int stage) {
        Document next = stage + 1 < stages.size() ? stages.get(stage + 1) : new Document();
        return next.get("$limit") instanceof Number limit && limit.longValue() > 0 ? limit.longValue() : Long.MAX_VALUE;
    }

    private static Stream<Document> sorted(Stream<Document> documents, Document sort, long wanted) {
        if (sort.isEmpty()) {
            throw new MongoServerError(15976, "$sort stage must have at least one sort key");
        }
        if (!sort.values().stream().allMatch(PipelineTail::isDirection)) {
            throw new MongoServerError(15975,
                    "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
        }
        SortBuffer buffer = new SortBuffer(sort, wanted);
        documents.forEach(buffer::add);
        return buffer.sorted();
    }

    private static boolean isDirection(@Nullable Object value) {
        return value instanceof Number number && Math.abs(number.doubleValue()) == 1;
    }

    private static Stream<Document> grouped(Stream<Document> documents, Document specification) {
        Groups groups = new Groups(specification);
        documents.forEach(groups::add);
        return groups.documents();
    }

    private Stream<Document> faceted(Stream<Document> documents, Document facets) {
        List<Document> all = new ArrayList<>();
        bounded(documents, "$facet").forEach(all::add);
        Document answer = new Document();
        facets.forEach((name, pipeline) -> answer.put(name,
                new PipelineTail(Aggregation.parse(pipeline), library).run(all.stream()).toList()));
        return Stream.of(answer);
    }

    /** For stages that hold all they are given. */
    private static Stream<Document> bounded(Stream<Document> documents, String stage) {
        HeldInMemory held = new HeldInMemory(stage, "Give it fewer documents, or fewer fields of them.");
        return documents.peek(document -> held.add(DocumentSize.of(document)));
    }
}
