package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares every index entry of a closed database with the documents, both ways. */
final class Consistency {

    private Consistency() {}

    /** One line for each entry that is missing or should not be there. */
    static List<String> problems(Path folder) {
        List<String> problems = new ArrayList<>();
        try (Store store = Store.open(StoreFolder.storeIn(folder))) {
            Catalog catalog = new Catalog(store);
            for (String name : catalog.collections()) {
                CollectionEntry collection = catalog.openOrCreate(name);
                for (StoredIndex index : collection.indexes()) {
                    compare(store, collection.number(), index, problems);
                }
            }
        }
        return problems;
    }

    private static void compare(Store store, int collection, StoredIndex index, List<String> problems) {
        Set<byte[]> wanted = new TreeSet<>(Arrays::compareUnsigned);
        try (View view = store.view()) {
            try (RangeCursor documents = view.open(KeyRange.of(KeyBytes.ofId(collection)), false)) {
                for (; documents.valid(); documents.next()) {
                    byte[] key = documents.key();
                    index.entries(Bson.document(documents.value())).keySet()
                            .forEach(values -> wanted.add(IndexEntry.key(index, values, key)));
                }
            }
            try (RangeCursor entries = view.open(KeyRange.of(KeyBytes.ofId(index.id())), false)) {
                for (; entries.valid(); entries.next()) {
                    if (!wanted.remove(entries.key())) {
                        problems.add(index.spec().name() + " has too much: " + hex(entries.key()));
                    }
                }
            }
        }
        wanted.forEach(key -> problems.add(index.spec().name() + " lacks: " + hex(key)));
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
