package chat.parley.embeddedmongo;

import java.util.List;
import java.util.function.LongSupplier;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/** What {@code explain} says of one query, in MongoDB's shape. */
final class Explanation {

    private final String namespace;
    private final Query query;
    private final Reading reading;

    Explanation(String namespace, Query query, Reading reading) {
        this.namespace = namespace;
        this.query = query;
        this.reading = reading;
    }

    /** The plan alone. */
    Document planned(String purpose) {
        return planner(stages(purpose));
    }

    /** The plan, and what it cost to carry out. */
    Document carriedOut(String purpose, LongSupplier execution) {
        long start = System.nanoTime();
        long returned = execution.getAsLong();
        long millis = (System.nanoTime() - start) / 1_000_000;
        Scan scan = reading.scan();
        Document stages = stages(purpose);
        return planner(stages).append("executionStats", new Document("executionSuccess", true)
                .append("nReturned", Replies.number(returned))
                .append("executionTimeMillis", Replies.number(millis))
                .append("totalKeysExamined", keysExamined())
                .append("totalDocsExamined", Replies.number(scan.documentsExamined()))
                .append("executionStages", new Document(stages).append("nReturned", Replies.number(returned))));
    }

    /** Reading the collection in its own order is reading documents, not keys. */
    private Object keysExamined() {
        return isCollectionScan() ? 0 : Replies.number(reading.scan().keysExamined());
    }

    private boolean isCollectionScan() {
        Walk first = reading.plan().walks().getFirst();
        return query.natural() || (reading.plan().readsEverything() && first.index().isPrimary());
    }

    private Document planner(Document stages) {
        return new Document("queryPlanner", new Document("namespace", namespace).append("indexFilterSet", false)
                .append("parsedQuery", query.filter()).append("winningPlan", stages)
                .append("rejectedPlans", List.of()));
    }

    /** From the last thing done to the first. */
    private Document stages(String purpose) {
        Plan plan = reading.plan();
        Document stages = source(plan, purpose);
        if (query.sorted() && !plan.ordered()) {
            stages = new Document("stage", "SORT").append("sortPattern", query.sort())
                    .append("memLimit", (int) HeldInMemory.MOST_BYTES).append("inputStage", stages);
        }
        if (query.skip() > 0) {
            stages = new Document("stage", "SKIP").append("skipAmount", query.skip()).append("inputStage", stages);
        }
        if (query.limit() > 0) {
            stages = new Document("stage", "LIMIT").append("limitAmount", query.limit()).append("inputStage", stages);
        }
        return purpose.isEmpty() ? stages : new Document("stage", purpose).append("inputStage", stages);
    }

    private Document source(Plan plan, String purpose) {
        if (isCollectionScan()) {
            return new Document("stage", "COLLSCAN").append("filter", query.filter())
                    .append("direction", direction(plan.walks().getFirst()));
        }
        String stage = plan.leaps() == null ? "IXSCAN" : "DISTINCT_SCAN";
        List<Document> walks = plan.walks().stream().map(walk -> walk(stage, walk)).toList();
        Document keys = walks.size() == 1 ? walks.getFirst() : union(plan).append("inputStages", walks);
        boolean keysSuffice = plan.exact() && purpose.equals("COUNT");
        return keysSuffice ? keys : new Document("stage", "FETCH").append("inputStage", keys);
    }

    private Document union(Plan plan) {
        return plan.ordered()
                ? new Document("stage", "SORT_MERGE").append("sortPattern", query.sort())
                : new Document("stage", "OR");
    }

    private static Document walk(String stage, Walk walk) {
        StoredIndex index = walk.index();
        IndexSpec spec = index.spec();
        Document keys = new Document();
        spec.fields().forEach(field -> keys.append(field.getKey(), field.isAscending() ? 1 : -1));
        return new Document("stage", stage).append("keyPattern", keys).append("indexName", spec.name())
                .append("isMultiKey", spec.fields().stream().map(IndexKey::getKey).anyMatch(index::hasArrays))
                .append("isUnique", spec.unique()).append("isSparse", spec.sparse())
                .append("isPartial", spec.filter() != null).append("indexVersion", 2)
                .append("direction", direction(walk)).append("seeks", walk.ranges().size());
    }

    private static String direction(Walk walk) {
        return walk.backward() ? "backward" : "forward";
    }
}
