package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row P2: backups while people write hold all that was acknowledged, and those who write hardly notice. */
@Tag("soak")
class BackupUnderLoadTest {

    private static final int BACKUPS = 20;
    private static final int BEFORE = 400_000;
    private static final int MORE_BACKUPS = 60;
    private static final long QUIET_SECONDS = 5;
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1) / 50;

    private record Write(long begun, long done) {

        double millis() {
            return (done - begun) / 1e6;
        }
    }

    private record Span(long from, long to) {

        boolean holds(Write write) {
            return from <= write.begun && write.begun < to;
        }
    }

    @TempDir
    Path folder;

    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final List<Span> quiet = new ArrayList<>();
    private final List<Span> busy = new ArrayList<>();
    private volatile int acknowledged = BEFORE - 1;
    private volatile boolean done;

    @Test
    void twentyBackupsHoldAllThatWasAcknowledgedAndWritersHardlyNotice() throws Exception {
        try (Database database = Database.in(folder.resolve("original"))) {
            MongoCollection<Document> blobs = database.collection("blobs");
            blobs.createIndex(Indexes.ascending("remainder"));
            for (int first = 0; first < BEFORE; first += 1_000) {
                blobs.insertMany(IntStream.range(first, first + 1_000).mapToObj(BackupUnderLoadTest::blob).toList());
            }
            Thread writer = Thread.ofPlatform().start(() -> write(blobs));
            for (int backup = 0; backup < BACKUPS; backup++) {
                quiet.add(span(() -> TimeUnit.SECONDS.sleep(QUIET_SECONDS)));
                int before = acknowledged;
                Path target = folder.resolve("backup");
                busy.add(span(() -> database.mongo().backup(target)));
                isWhole(target, before);
                FolderTree.delete(target);
            }
            for (int backup = 0; backup < MORE_BACKUPS; backup++) { // a backup is too short to measure many writes in few
                Path target = folder.resolve("backup");
                busy.add(span(() -> database.mongo().backup(target)));
                FolderTree.delete(target);
            }
            done = true;
            writer.join();
        }
        double base = ninetyNine(quiet);
        double during = ninetyNine(busy);
        System.out.printf("%d backups of %d documents: write p99 %.2f ms quiet, %.2f ms during a backup (%.2f times)%n",
                BACKUPS, acknowledged + 1, base, during, during / base);
        assertThat(during).isLessThanOrEqualTo(2 * base);
    }

    private static Document blob(int number) {
        byte[] bytes = new byte[400];
        new Random(number).nextBytes(bytes);
        return new Document("_id", number).append("remainder", number % 1_009).append("bytes", new Binary(bytes));
    }

    private void write(MongoCollection<Document> blobs) {
        for (int number = BEFORE; !done; number++) {
            Document blob = blob(number);
            Write write = timed(() -> blobs.insertOne(blob));
            writes.add(write);
            acknowledged = number;
            LockSupport.parkNanos(EVERY_NANOS - (write.done - write.begun));
        }
    }

    private static Write timed(Runnable write) {
        long begun = System.nanoTime();
        write.run();
        return new Write(begun, System.nanoTime());
    }

    private interface Step {
        void run() throws Exception;
    }

    private static Span span(Step step) throws Exception {
        long from = System.nanoTime();
        step.run();
        return new Span(from, System.nanoTime());
    }

    /** Restored elsewhere, it has every document up to some number, byte for byte, and nothing else. */
    private void isWhole(Path backup, int before) throws Exception {
        Path restored = folder.resolve("restored");
        EmbeddedMongo.restore(backup, restored);
        assertThat(EmbeddedMongo.check(restored).examples()).isEmpty();
        int next = 0;
        try (Database copy = Database.in(restored)) {
            for (Document found : copy.collection("blobs").find().sort(Sorts.ascending("_id"))) {
                assertThat(found).isEqualTo(blob(next));
                next++;
            }
        }
        assertThat(next).isGreaterThan(before);
        FolderTree.delete(restored);
    }

    private double ninetyNine(List<Span> spans) {
        double[] millis = writes.stream().filter(write -> spans.stream().anyMatch(span -> span.holds(write)))
                .mapToDouble(Write::millis).sorted().toArray();
        assertThat(millis.length).as("writes looked at").isGreaterThan(500);
        return millis[millis.length * 99 / 100];
    }
}
