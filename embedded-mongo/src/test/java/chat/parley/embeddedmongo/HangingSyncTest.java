package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import static org.assertj.core.api.Assertions.assertThat;

/** A disk that takes its time to sync: whoever wrote waits for it, and nobody else does. */
class HangingSyncTest {

    private static final Executor ASIDE = Thread::startVirtualThread;

    @TempDir
    private Path folder;

    private final AtomicBoolean hangs = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whileASyncHangsOthersReadAndWriteAndNobodyIsAnsweredTooEarly() throws Exception {
        try (Database database = Database.in(folder, Options.defaults(), Slow::new)) {
            try {
                hang(database);
            } finally {
                goOn.countDown();
            }
        }
    }

    private void hang(Database database) throws InterruptedException {
        MongoCollection<Document> people = database.collection("people");
        people.insertOne(new Document("_id", 0));
        hangs.set(true);
        var first = CompletableFuture.runAsync(() -> people.insertOne(new Document("_id", 1)), ASIDE);
        hanging.await();

        var second = CompletableFuture.runAsync(() -> people.insertOne(new Document("_id", 2)), ASIDE);

        // It is written, in the same collection, while the sync still hangs; and it is read.
        Awaitility.await().until(() -> people.countDocuments(Filters.eq("_id", 2)) == 1);
        assertThat(people.find(Filters.eq("_id", 0)).first()).isNotNull();
        assertThat(database.mongo().awaitDurable(Duration.ofMillis(20))).as("nobody waits longer than they want")
                .isFalse();
        var handingOut = CompletableFuture.runAsync(() -> database.mongo().awaitDurable(Duration.ofMinutes(5)), ASIDE);
        Awaitility.await().during(Duration.ofMillis(200)).until(() -> !handingOut.isDone());
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();

        goOn.countDown();
        CompletableFuture.allOf(first, second, handingOut).join();
    }

    /** Of its syncs one, when it is time, lasts until it is told to end. */
    private final class Slow implements Disk {

        private final Disk disk;

        Slow(Disk disk) {
            this.disk = disk;
        }

        @Override
        public void write(WriteBatch batch) throws RocksDBException {
            disk.write(batch);
        }

        @Override
        public void sync() throws RocksDBException {
            if (hangs.getAndSet(false)) {
                hanging.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            disk.sync();
        }
    }
}
