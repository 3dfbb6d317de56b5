package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row D10: a store that much is written to, changed and deleted stays small, and nobody waits for its tidying. */
@Tag("soak")
class GrowthTest {

    private static final int WRITERS = 8;
    private static final int MESSAGES = 1_000_000;
    private static final int EDITS = 300_000;
    private static final int DELETIONS = 200_000;
    private static final int BATCH = 100;
    private static final int BEFORE = 20_000;
    private static final long ALLOWED_BESIDES = 128 << 20;
    private static final long ALLOWED_PAUSE_MILLIS = 250;

    @TempDir
    Path folder;

    private final AtomicLong raw = new AtomicLong();
    private final AtomicLong worstExcess = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean done;

    @Test
    void aMillionMessagesWithEditsAndDeletionsTakeLittleRoomAndNobodyWaitsLong() throws Exception {
        try (Database database = Database.in(folder); ExecutorService threads = Executors.newCachedThreadPool()) {
            MongoCollection<Document> messages = database.collection("messages");
            messages.createIndex(Indexes.ascending("room", "number"), new IndexOptions().unique(true));
            messages.createIndex(Indexes.ascending("author", "clientId"), new IndexOptions().unique(true));
            each(threads, BEFORE / BATCH, batch -> insert(messages, MESSAGES * 20 + batch * BATCH)); // until it is warm
            Future<Long> longest = threads.submit(() -> steadyWriter(messages));
            Future<Long> disk = threads.submit(this::steadyFile);
            Future<?> scales = threads.submit(() -> weigh(database));

            each(threads, MESSAGES / BATCH, batch -> insert(messages, batch * BATCH));
            String inserted = figures(database, "1,000,000 inserted");
            each(threads, EDITS, edit -> edit(messages, Math.floorMod(edit * 7_919, MESSAGES)));
            String edited = figures(database, "300,000 edited");
            each(threads, DELETIONS, deletion -> delete(messages, deletion * 5));
            String deleted = figures(database, "200,000 deleted");

            done = true;
            scales.get();
            database.mongo().compact();
            String compacted = figures(database, "compacted");
            System.out.print(inserted + edited + deleted + compacted);
            each(threads, DELETIONS / BATCH, batch -> insert(messages, MESSAGES * 10 + batch * BATCH));
            long begun = System.nanoTime();
            messages.createIndex(Indexes.ascending("author", "text"));
            System.out.printf("one more index over %d documents took %d ms%n", messages.countDocuments(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            System.out.printf(
                    "longest write %d ms, of another file on that disk %d ms; most beyond 3 x raw BSON: %d MiB%n",
                    longest.get(), disk.get(), worstExcess.get() >> 20);
            assertThat(worstExcess.get()).isLessThanOrEqualTo(ALLOWED_BESIDES);
            assertThat(longest.get()).isLessThanOrEqualTo(ALLOWED_PAUSE_MILLIS);
        }
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
    }

    private interface Task {
        void run(int number) throws Exception;
    }

    /** All numbers below {@code count}, by several writers, as fast as they can. */
    private static void each(ExecutorService threads, int count, Task task) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> writer = () -> {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                task.run(number);
            }
            return true;
        };
        for (Future<Boolean> written : threads.invokeAll(Stream.generate(() -> writer).limit(WRITERS).toList())) {
            assertThat(written.get()).isTrue();
        }
    }

    private void insert(MongoCollection<Document> messages, int first) {
        var batch = IntStream.range(first, first + BATCH).mapToObj(number -> message(number, 0)).toList();
        messages.insertMany(batch);
        batch.forEach(message -> raw.addAndGet(size(message)));
    }

    private void edit(MongoCollection<Document> messages, int number) {
        Document before = messages.findOneAndUpdate(place(number), Updates.set("text", text(number, 1)));
        assertThat(before).isNotNull();
        raw.addAndGet(text(number, 1).length() - before.getString("text").length());
    }

    private void delete(MongoCollection<Document> messages, int number) {
        Document gone = messages.findOneAndDelete(place(number));
        assertThat(gone).isNotNull();
        raw.addAndGet(-size(gone));
    }

    private static org.bson.conversions.Bson place(int number) {
        return Filters.and(Filters.eq("room", number % 1_000), Filters.eq("number", number / 1_000));
    }

    private static Document message(int number, int edition) {
        return new Document("room", number % 1_000).append("number", number / 1_000).append("author", number % 997)
                .append("clientId", "client-" + number).append("text", text(number, edition));
    }

    /** Letters that compress about as well as people's do. */
    private static String text(int number, int edition) {
        Random random = new Random(number * 31L + edition);
        return random.ints(100 + random.nextInt(300), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int size(Document document) {
        return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
    }

    /** A hundred writes a second, if the machine can; how long the slowest took in milliseconds. */
    private long steadyWriter(MongoCollection<Document> messages) {
        long longest = 0;
        for (int number = MESSAGES; !done; number++) {
            Document message = message(number, 0);
            long begun = System.nanoTime();
            messages.insertOne(message);
            long took = System.nanoTime() - begun;
            longest = Math.max(longest, took);
            raw.addAndGet(size(message));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10) - took);
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    /** What the disk does to a file that has nothing to do with the store, beside it: what it took at most in milliseconds. */
    private long steadyFile() throws IOException {
        long longest = 0;
        try (FileChannel file = FileChannel.open(folder.resolve("beside"), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            while (!done) {
                long begun = System.nanoTime();
                file.write(ByteBuffer.allocate(1_000));
                file.force(false);
                long took = System.nanoTime() - begun;
                longest = Math.max(longest, took);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10) - took);
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    private void weigh(Database database) {
        while (!done) {
            long excess = database.mongo().storage().bytesOnDisk() - 3 * raw.get();
            worstExcess.accumulateAndGet(excess, Math::max);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private String figures(Database database, String when) {
        long bytes = database.mongo().storage().bytesOnDisk();
        return String.format("%s: raw BSON %d MiB, on disk %d MiB (%.2f times)%n", when, raw.get() >> 20, bytes >> 20,
                (double) bytes / raw.get());
    }
}
