package chat.parley.embeddedmongo;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;

/**
 * One query under way, over the store as it was when the query began. For one thread at a time. Close it soon: it keeps
 * old data alive.
 */
final class Reading implements AutoCloseable {

    private final Query query;
    private final Plan plan;
    private final View view;
    private final Scan scan;

    Reading(Query query, Plan plan, View view, Scan scan) {
        this.query = query;
        this.plan = plan;
        this.view = view;
        this.scan = scan;
    }

    Plan plan() {
        return plan;
    }

    Scan scan() {
        return scan;
    }

    /**
     * What the query finds, in its order, read as it is asked for; sorting what no index sorts reads all first. To be
     * called once.
     *
     * @throws de.bwaldvogel.mongo.exception.MongoServerError if so much would have to be sorted in memory that it is
     *     refused
     */
    Stream<Document> documents() {
        Stream<Document> found = matches();
        if (query.sorted() && !plan.ordered()) {
            SortBuffer buffer = new SortBuffer(Objects.requireNonNull(query.sort()), query.wanted());
            found.forEach(buffer::add);
            found = buffer.sorted();
        }
        if (query.skip() > 0) {
            found = found.skip(query.skip());
        }
        return query.limit() > 0 ? found.limit(query.limit()) : found;
    }

    private Stream<Document> matches() {
        Predicate<Document> wanted = Matcher.of(query.filter())::matches;
        return plan.exact() ? scan.documents() : scan.documents().filter(wanted);
    }

    /** How many documents the query finds. */
    long count() {
        long found = plan.exact() ? scan.count(query.wanted()) : matches().limit(query.wanted()).count();
        return Math.max(0, found - Math.max(0, query.skip()));
    }

    @Override
    public void close() {
        try (view) {
            scan.close();
        }
    }
}
