package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Copies the documents that can be read from a damaged store into a new one, and builds their indexes there. */
final class Salvage {

    private static final long LARGE = 1 << 20;

    private final View damaged;
    private final Engine target;
    private final Problems missing = new Problems();
    private long documents;
    private long gaps;

    private Salvage(View damaged, Store target) {
        this.damaged = damaged;
        this.target = Engine.on(target, Upkeep.usual());
    }

    /**
     * @throws StoreFormatUnknown if it says that it is of another version
     * @throws StoreDamaged if not even a part of it can be opened
     */
    static SalvageReport run(Path damaged, Store target) {
        try (Store store = opened(damaged); View view = store.view()) {
            StoreFormat.refuseOther(damaged, store);
            return new Salvage(view, target).all();
        }
    }

    private static Store opened(Path damaged) {
        try {
            return Store.openToRead(damaged);
        } catch (StoreDamaged e) {
            return Store.openToSalvage(damaged);
        }
    }

    private SalvageReport all() {
        Map<String, CollectionEntry> catalog = new HashMap<>();
        read("The catalog", Catalog.allCollections(),
                (key, value) -> catalog.put(Catalog.name(key), CollectionEntry.of(Bson.document(value))));
        catalog.forEach(this::collection);
        target.store().awaitDurable();
        return new SalvageReport(documents, gaps, missing.report(0, 0, 0).examples());
    }

    private interface Reader {
        void read(byte[] key, byte[] value);
    }

    private void read(String name, KeyRange range, Reader reader) {
        new ReadablePart(damaged, range).visit(new ReadablePart.Visitor() {
            private String last = "its beginning";

            @Override
            public void see(byte[] key, byte[] value) {
                reader.read(key, value);
                last = String.valueOf(Bson.document(value).get("_id"));
            }

            @Override
            public void miss(byte[] after) {
                gaps++;
                missing.add(name + " cannot be read for some way after " + last);
            }
        });
    }

    private void collection(String name, CollectionEntry collection) {
        DocumentTable table = new DocumentTable(target, name, "_id");
        byte[] number = KeyBytes.ofId(table.number());
        try (WriteBatch batch = new WriteBatch()) {
            read(name, KeyRange.of(KeyBytes.ofId(collection.number())), (key, value) -> {
                Document document = Bson.document(value);
                put(batch, document.containsKey("_id")
                        ? table.key(document) // whatever form keys had
                        : KeyBytes.joined(number, Arrays.copyOfRange(key, number.length, key.length)), value);
                documents++;
            });
            target.store().write(batch);
        }
        for (StoredIndex index : collection.indexes()) {
            try {
                new IndexChanges(target, table).create(index.spec());
            } catch (MongoServerException e) {
                missing.add("The index " + index.spec().name() + " of " + name + " could not be built: "
                        + e.getMessageWithoutErrorCode());
            }
        }
    }

    private void put(WriteBatch batch, byte[] key, byte[] value) {
        try {
            batch.put(key, value);
            if (batch.getDataSize() > LARGE) {
                target.store().write(batch);
                batch.clear();
            }
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }
}
