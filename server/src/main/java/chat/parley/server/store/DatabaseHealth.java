package chat.parley.server.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Whether the database takes a write, asked by making one: a database that only answers, because its disk is full or it has
 * lost its majority, is of no use here. One of which a file is damaged still serves what is not in that file. At most one such write is under way, and none within five seconds of the last.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    static final Status DOWN = new Status(Status.DOWN.getCode(), "The database takes no writes.");

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Executor ASIDE = task -> Thread.ofVirtual().name("health").start(task);

    static final Status DAMAGED = new Status("DEGRADED", "A file of the database is damaged.");

    private final MongoOperations mongo;
    private final ObjectProvider<EmbeddedMongo> embedded;
    private final Clock clock;
    private CompletableFuture<Void> check = CompletableFuture.completedFuture(null);
    private long startedAt = System.nanoTime() - GOOD_FOR.toNanos();

    DatabaseHealth(MongoOperations mongo, ObjectProvider<EmbeddedMongo> embedded, Clock clock) {
        this.mongo = mongo;
        this.embedded = embedded;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            latest().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            EmbeddedMongo own = embedded.getIfAvailable();
            return own != null && own.health().damaged() ? Health.status(DAMAGED).build() : Health.up().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.status(DOWN).build();
        } catch (Exception noAnswerInTime) {
            return Health.status(DOWN).build();
        }
    }

    private synchronized CompletableFuture<Void> latest() {
        long now = System.nanoTime();
        if (check.isDone() && now - startedAt >= GOOD_FOR.toNanos()) {
            startedAt = now;
            check = CompletableFuture.runAsync(this::write, ASIDE);
        }
        return check;
    }

    private void write() {
        mongo.upsert(query(where("_id").is("health")), Update.update("checkedAt", clock.instant()), "health");
    }
}
