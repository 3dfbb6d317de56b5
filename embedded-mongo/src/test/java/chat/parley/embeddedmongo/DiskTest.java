package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.embedded.EmbeddedChannel;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows D3, D4 and D5: what the disk has not taken is not acknowledged, and what was acknowledged it has taken. */
class DiskTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aThousandAcknowledgementsOneAfterTheOtherAreAThousandSyncs() {
        FailingDisk disk = FailingDisk.never();
        try (Database database = Database.in(folder, Options.defaults(), disk)) {
            var people = database.collection("people");
            people.insertOne(new Document("_id", -1));
            int before = disk.syncs.get();
            for (int i = 1; i <= 1_000; i++) {
                people.insertOne(new Document("_id", i));
                assertThat(disk.syncs.get() - before).as("syncs before acknowledgement %d", i)
                        .isGreaterThanOrEqualTo(i);
            }
        }
    }

    @Test
    void onlyWhereThatIsAllowedMayAWriteBeAnsweredBeforeItIsOnDisk() {
        for (boolean early : List.of(false, true)) {
            FailingDisk disk = FailingDisk.never();
            try (Database database = Database.in(folder.resolve("early-" + early),
                    Options.defaults().withEarly(early), disk)) {
                var people = database.collection("people").withWriteConcern(WriteConcern.W1.withJournal(false));
                people.insertOne(new Document("_id", -1));
                int before = disk.syncs.get();
                for (int i = 0; i < 100; i++) {
                    people.insertOne(new Document("_id", i));
                }
                int syncs = disk.syncs.get() - before;
                assertThat(syncs).matches(count -> early ? count < 50 : count >= 100);
                until(() -> disk.syncs.get() > before); // in a second at most
            }
            try (Database database = Database.in(folder.resolve("early-" + early))) {
                assertThat(database.collection("people").countDocuments()).isEqualTo(101);
            }
        }
    }

    @Test
    void whereverTheDiskBreaksNothingIsAcknowledgedAfterwardsAndNothingLostFromBefore() throws IOException {
        breakAfter(IntStream.rangeClosed(1, 200).filter(calls -> calls < 8 || calls % 16 < 2));
    }

    @Test
    @Tag("soak")
    void whereverTheDiskBreaksEachOfTwoHundredTimes() throws IOException {
        breakAfter(IntStream.rangeClosed(1, 200));
    }

    /** Without the wire, which would be most of the time. */
    private void breakAfter(IntStream calls) throws IOException {
        for (int goodCalls : calls.toArray()) {
            Path database = Files.createDirectory(folder.resolve("n" + goodCalls));
            Set<Integer> acknowledged = new HashSet<>();
            try (CurrentBackend backend = new CurrentBackend(database, Options.defaults(), Upkeep.usual(),
                    new FailingDisk(FailingDisk.BROKEN, goodCalls))) {
                int refused = 0;
                for (int i = 0; i < 200 && refused < 3; i++) {
                    if (inserted(backend, i)) {
                        assertThat(refused).as("refusals before an acknowledgement").isZero();
                        acknowledged.add(i);
                    } else {
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo(3);
                assertThat(backend.health().state()).isEqualTo(Health.State.READ_ONLY);
                if (!acknowledged.isEmpty()) {
                    assertThat(count(backend)).isGreaterThanOrEqualTo(acknowledged.size());
                }
            }
            try (CurrentBackend backend = new CurrentBackend(database, Options.defaults(), Upkeep.usual(),
                    disk -> disk)) {
                assertThat(count(backend)).isBetween(acknowledged.size(), acknowledged.size() + 3);
                for (int id : acknowledged) {
                    assertThat(inserted(backend, id)).as("insert again what was there").isFalse();
                }
            }
            FolderTree.delete(database);
        }
    }

    private static boolean inserted(CurrentBackend backend, int id) {
        try {
            var answer = backend.handleCommand(new EmbeddedChannel(), "test", "insert",
                    new de.bwaldvogel.mongo.bson.Document("insert", "people").append("documents",
                            List.of(new de.bwaldvogel.mongo.bson.Document("_id", id))));
            return Integer.valueOf(1).equals(answer.get("n"));
        } catch (MongoServerException e) {
            return false;
        }
    }

    private static int count(CurrentBackend backend) {
        return Fields.number(backend.handleCommand(new EmbeddedChannel(), "test", "count",
                new de.bwaldvogel.mongo.bson.Document("count", "people")), "n");
    }

    @Test
    void afterAFullDiskWritesAreTakenAgainByThemselves() {
        FailingDisk disk = new FailingDisk(FailingDisk.FULL, 60);
        try (Database database = Database.in(folder, Options.defaults(), disk)) {
            MongoCollection<Document> people = database.collection("people");
            people.createIndex(Indexes.ascending("tags"));
            int stored = 0;
            while (inserted(people, stored)) {
                stored++;
            }
            assertThat(stored).isGreaterThan(10);
            assertThat(database.mongo().health().state()).isEqualTo(Health.State.OUT_OF_SPACE);
            assertThatThrownBy(() -> people.deleteMany(new Document()))
                    .isInstanceOfSatisfying(MongoException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(14_031));
            assertThat(people.countDocuments()).isGreaterThanOrEqualTo(stored);
            disk.mend();
            until(() -> inserted(people, 1_000));
            assertThat(database.mongo().health().state()).isEqualTo(Health.State.WRITABLE);
            for (int i = 0; i < stored; i++) {
                assertThat(people.countDocuments(new Document("_id", i))).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsReservedIsNotWrittenTo() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        try (Database database = Database.in(folder, Options.defaults().withReserve(0), disk -> disk)) {
            database.collection("people").insertOne(new Document("_id", 1));
        }
        try (Database database = Database.in(folder, Options.defaults().withReserve(free * 2), disk -> disk)) {
            MongoCollection<Document> people = database.collection("people");
            assertThat(people.find().first()).containsEntry("_id", 1);
            assertThatThrownBy(() -> people.insertOne(new Document("_id", 2)))
                    .isInstanceOfSatisfying(MongoException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(14_031))
                    .hasMessageContaining("The disk is full");
            assertThat(database.mongo().health()).satisfies(health -> {
                assertThat(health.state()).isEqualTo(Health.State.OUT_OF_SPACE);
                assertThat(health.reason()).contains("MB are free");
                assertThat(health.freeBytes()).isBetween(1L, free * 2);
            });
        }
    }

    @Test
    void aDiskThatIsReallyFullRecovers() throws Exception {
        fill(2);
    }

    @Test
    @Tag("soak")
    void aDiskThatIsFullAgainAndAgainLosesNothing() throws Exception {
        fill(20);
    }

    /** On a disk of 24 MB that only root can make. */
    private void fill(int times) throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", small.toString()),
                "a small disk can be mounted");
        try (Database database = Database.in(small, Options.defaults().withReserve(0), disk -> disk)) {
            MongoCollection<Document> blobs = database.collection("blobs");
            int next = 0;
            for (int time = 0; time < times; time++) {
                Path ballast = small.resolve("ballast");
                Files.write(ballast, new byte[(int) Math.max(0, small.toFile().getUsableSpace() - (2 << 20))]);
                int first = next;
                while (inserted(blobs, next)) {
                    next++;
                }
                assertThat(inserted(blobs, -1)).as("an acknowledgement by a full disk").isFalse();
                assertThat(blobs.find(new Document("_id", Math.max(0, next - 1))).first()).isNotNull();
                Files.delete(ballast);
                until(() -> inserted(blobs, -1));
                for (int id = 0; id < next; id++) {
                    assertThat(blobs.countDocuments(new Document("_id", id))).as("id %d", id).isEqualTo(1);
                }
                assertThat(next).isGreaterThan(first);
                blobs.deleteMany(new Document());
                database.mongo().compact();
                next = 0;
            }
        } finally {
            assertThat(run("umount", small.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }

    private static boolean inserted(MongoCollection<Document> collection, int id) {
        try {
            collection.insertOne(new Document("_id", id).append("text", Integer.toHexString(id * 77_773).repeat(400))
                    .append("tags", List.of(id, id + 1)));
            return true;
        } catch (MongoException e) {
            assertThat(e.getCode()).as(e.getMessage()).isIn(14_031, 39);
            return false;
        }
    }

    private static void until(BooleanSupplier fact) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).as("writes are taken within %s", SOON).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
