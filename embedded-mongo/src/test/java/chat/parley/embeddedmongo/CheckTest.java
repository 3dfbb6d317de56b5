package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import static org.assertj.core.api.Assertions.assertThat;

/** What check finds, and what repair makes good. */
class CheckTest {

    private static final int INSERTED = 300;
    private static final int LEFT = 285;
    private static final int DOCUMENTS = LEFT + 1; // the library keeps a list of collections, too
    private static final int OLD = 27;
    private static final int ENTRIES = LEFT + 2 * (LEFT - OLD) + OLD + 147;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Database database = Database.in(folder)) {
            var people = database.collection("people");
            people.createIndex(Indexes.ascending("mail"), new IndexOptions().unique(true));
            people.createIndex(Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("age")));
            people.createIndex(Indexes.ascending("age"), new IndexOptions()
                    .partialFilterExpression(Filters.gt("age", 50)));
            people.insertMany(IntStream.range(0, INSERTED).mapToObj(n -> new Document("_id", n)
                    .append("mail", n + "@example.org").append("tags", List.of(n % 3, "t" + n)).append("age", n % 100))
                    .toList());
            people.deleteMany(Filters.lt("age", 5));
            people.updateMany(Filters.gt("age", 90), new Document("$set", new Document("tags", List.of("old"))));
        }
    }

    @Test
    void whatWasWrittenIsSound() {
        CheckReport report = EmbeddedMongo.check(folder);
        assertThat(report.examples()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.documents()).isEqualTo(DOCUMENTS);
        assertThat(report.entries()).isEqualTo(ENTRIES);
    }

    @Test
    void aRunningDatabaseIsCheckedAsOfOneMoment() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        try (Database database = Database.in(folder)) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int n = 1_000; !enough.get(); n++) {
                    database.collection("people").insertOne(new Document("_id", n).append("mail", n).append("tags", n));
                }
            });
            for (int i = 0; i < 5; i++) {
                assertThat(database.mongo().check().examples()).isEmpty();
            }
            enough.set(true);
            writer.join();
        }
    }

    private interface Change {
        void in(WriteBatch batch) throws RocksDBException;
    }

    private void change(Consumer<Store> change) {
        try (Store store = Store.open(StoreFolder.storeIn(folder))) {
            change.accept(store);
            store.settle();
        }
    }

    private static void write(Store store, Change change) {
        try (WriteBatch batch = new WriteBatch()) {
            change.in(batch);
            store.write(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredIndex index(Store store, int place) {
        return new Catalog(store).openOrCreate("test.people").indexes().get(place);
    }

    private static byte[] firstKey(Store store, int number) {
        try (View view = store.view(); RangeCursor cursor = view.open(KeyRange.of(KeyBytes.ofId(number)), false)) {
            assertThat(cursor.valid()).isTrue();
            return cursor.key();
        }
    }

    private void isFoundAndRepaired(String problem) {
        assertThat(EmbeddedMongo.check(folder).examples()).isNotEmpty().allSatisfy(
                found -> assertThat(found).contains(problem));
        assertThat(EmbeddedMongo.repair(folder).examples()).isEmpty();
        CheckReport after = EmbeddedMongo.check(folder);
        assertThat(after.examples()).isEmpty();
        assertThat(after.documents()).isEqualTo(DOCUMENTS);
        assertThat(after.entries()).isEqualTo(ENTRIES);
    }

    @Test
    void aMissingEntryIsFoundAndRepaired() {
        change(store -> write(store, batch -> batch.delete(firstKey(store, index(store, 1).id()))));
        isFoundAndRepaired("The index tags_1_age_-1 of test.people lacks the document");
    }

    @Test
    void anEntryWithoutItsDocumentIsFoundAndRepaired() {
        change(store -> write(store, batch -> {
            byte[] missing = KeyBytes.joined(KeyBytes.joined(KeyBytes.ofId(index(store, 2).id()), KeyBytes.of(77)),
                    KeyBytes.of(77_777));
            batch.put(missing,
                    IndexEntry.value(index(store, 2), KeyBytes.joined(KeyBytes.ofId(0), KeyBytes.of(77_777))));
        }));
        isFoundAndRepaired("The index age_1 of test.people has an entry that belongs to no document");
    }

    @Test
    void aLostNoteOfArraysIsFoundAndRepaired() {
        change(store -> {
            CollectionEntry entry = new Catalog(store).openOrCreate("test.people");
            List<StoredIndex> forgetful = entry.indexes().stream()
                    .map(index -> new StoredIndex(index.id(), index.spec(), List.of())).toList();
            new Catalog(store).save("test.people", new CollectionEntry(entry.number(), forgetful));
        });
        isFoundAndRepaired("does not know that tags holds arrays");
    }

    @Test
    void dataThatBelongsToNothingIsFoundAndErased() {
        change(store -> store.put(KeyBytes.joined(KeyBytes.ofId(999), new byte[]{1}), new byte[]{1}));
        isFoundAndRepaired("There is data under the number 999");
    }

    @Test
    void whatACrashLeftOfAnUnfinishedIndexIsErasedAtTheNextStart() {
        int[] number = new int[1];
        change(store -> {
            number[0] = new Catalog(store).nextDoomedNumber();
            store.put(KeyBytes.joined(KeyBytes.ofId(number[0]), new byte[]{1}), new byte[]{1});
        });
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
        try (Database database = Database.in(folder)) {
            assertThat(database.collection("people").countDocuments()).isEqualTo(LEFT);
        }
        change(store -> {
            try (View view = store.view()) {
                assertThat(Catalog.numbers(view)).isNotEmpty().doesNotContain(number[0]);
                assertThat(Catalog.doomed(view)).isEmpty();
            }
        });
    }

    @Test
    void aDamagedFileIsFoundEvenIfNobodyReadsIt() throws IOException {
        try (Stream<Path> files = Files.list(StoreFolder.storeIn(folder))) {
            Path table = files.filter(file -> file.toString().endsWith(".sst")).findFirst().orElseThrow();
            Damage.FLIP_20_BITS.to(table, new Random(3));
        }
        try {
            assertThat(EmbeddedMongo.check(folder).isSound()).isFalse();
        } catch (StoreDamaged e) {
            assertThat(e).hasMessageContaining("cannot be opened"); // when it hits what is read at opening
        }
    }

    @Test
    void compactingGivesBackTheRoomOfWhatWasDeleted() {
        try (Database database = Database.in(folder)) {
            var people = database.collection("people");
            Random random = new Random(5);
            people.insertMany(IntStream.range(10_000, 12_000).mapToObj(n -> {
                byte[] incompressible = new byte[1_000];
                random.nextBytes(incompressible);
                return new Document("_id", n).append("mail", n).append("blob", incompressible);
            }).toList());
            database.mongo().compact();
            Storage full = database.mongo().storage();
            assertThat(full.bytesWritten()).isPositive();
            assertThat(full.writeAmplification()).isBetween(1.0, 20.0);
            assertThat(full.syncs()).isPositive();
            people.deleteMany(Filters.gte("_id", 10_000));
            database.mongo().compact();
            assertThat(database.mongo().storage().bytesOnDisk()).isLessThan(full.bytesOnDisk() / 2);
        }
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
    }
}
