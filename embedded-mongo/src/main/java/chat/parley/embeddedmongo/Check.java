package chat.parley.embeddedmongo;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Compares all that a store holds, as of one moment: each document with its key and with the entries it must have in each
 * index, the entries with the documents, the catalog with what there is. For one thread; others may write meanwhile.
 */
final class Check {

    private final View view;
    private final Problems problems = new Problems();
    private int collections;
    private long documents;
    private long entries;

    private Check(View view) {
        this.view = view;
    }

    /** Reads everything, also what no document or index points to, and so finds files that are damaged. */
    static CheckReport of(Store store) {
        try (View view = store.view()) {
            Check check = new Check(view);
            check.files(store);
            return check.run();
        }
    }

    /** The indexes that do not agree with the documents. */
    static Problems inIndexes(Store store) {
        try (View view = store.view()) {
            Check check = new Check(view);
            check.run();
            return check.problems;
        }
    }

    private void files(Store store) {
        try {
            store.verifyFiles();
        } catch (StoreFailed e) {
            problems.add("A file is damaged: " + e.getMessageWithoutErrorCode());
        }
    }

    private CheckReport run() {
        try {
            Map<String, CollectionEntry> catalog = Catalog.read(view);
            Set<Integer> known = new HashSet<>(Catalog.doomed(view));
            known.add(0);
            catalog.forEach((name, collection) -> {
                collections++;
                claim(known, collection.number(), name);
                collection.indexes().forEach(index -> claim(known, index.id(), name + "." + index.spec().name()));
                readable(name, () -> documents(name, collection));
                collection.indexes().forEach(index -> readable(name, () -> entries(name, collection, index)));
            });
            strays(known);
        } catch (StoreFailed e) {
            problems.add("The catalog cannot be read: " + e.getMessageWithoutErrorCode());
        }
        return problems.report(collections, documents, entries);
    }

    private void claim(Set<Integer> known, int number, String owner) {
        if (!known.add(number)) {
            problems.add(owner + " uses the number of another: " + number);
        }
    }

    private void readable(String name, Runnable reading) {
        try {
            reading.run();
        } catch (StoreFailed e) {
            problems.add(name + " cannot be read to its end: " + e.getMessageWithoutErrorCode());
        }
    }

    private void documents(String name, CollectionEntry collection) {
        try (RangeCursor cursor = view.open(KeyRange.of(KeyBytes.ofId(collection.number())), false)) {
            for (; cursor.valid(); cursor.next()) {
                documents++;
                Document document = parsed(name, cursor.value());
                if (document != null) {
                    document(name, collection, cursor.key(), document);
                }
            }
        }
    }

    private @Nullable Document parsed(String name, byte[] bytes) {
        try {
            return Bson.document(bytes);
        } catch (RuntimeException e) {
            problems.add(name + " has a document that is no BSON");
            return null;
        }
    }

    private void document(String name, CollectionEntry collection, byte[] key, Document document) {
        Object id = document.get(document.containsKey("_id") ? "_id" : "name"); // the library's own lists have no _id
        byte[] expected = KeyBytes.joined(KeyBytes.ofId(collection.number()), KeyBytes.of(id));
        if (!Arrays.equals(key, expected)) {
            problems.add(name + " keeps a document under a key that is not its _id, " + id);
        }
        for (StoredIndex index : collection.indexes()) {
            for (byte[] values : index.entries(document).keySet()) {
                byte[] entry = IndexEntry.key(index, values, key);
                byte[] value = view.get(entry);
                if (value == null || !Arrays.equals(IndexEntry.documentKey(collection.number(), entry, value), key)) {
                    problems.add(index,
                            "The index " + index.spec().name() + " of " + name + " lacks the document " + id);
                }
            }
            index.spec().fields().forEach(field -> {
                if (Utils.getSubdocumentValueCollectionAware(document, field.getKey()) instanceof Collection
                        && !index.hasArrays(field.getKey())) {
                    problems.add(index, "The index " + index.spec().name() + " of " + name + " does not know that "
                            + field.getKey() + " holds arrays");
                }
            });
        }
    }

    private void entries(String name, CollectionEntry collection, StoredIndex index) {
        try (RangeCursor cursor = view.open(KeyRange.of(KeyBytes.ofId(index.id())), false)) {
            for (; cursor.valid(); cursor.next()) {
                entries++;
                if (!isWanted(collection, index, cursor.key(), cursor.value())) {
                    problems.add(index, "The index " + index.spec().name() + " of " + name
                            + " has an entry that belongs to no document");
                }
            }
        }
    }

    private boolean isWanted(CollectionEntry collection, StoredIndex index, byte[] key, byte[] value) {
        try {
            byte[] documentKey = IndexEntry.documentKey(collection.number(), key, value);
            byte[] document = view.get(documentKey);
            return document != null && keys(index, Bson.document(document), documentKey).contains(key);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return false; // not the form of an entry
        }
    }

    private static SortedSet<byte[]> keys(StoredIndex index, Document document, byte[] documentKey) {
        SortedSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        index.entries(document).keySet().forEach(values -> keys.add(IndexEntry.key(index, values, documentKey)));
        return keys;
    }

    private void strays(Set<Integer> known) {
        for (int number : Catalog.numbers(view)) {
            if (!known.contains(number)) {
                problems.add(
                        "There is data under the number " + number + ", which belongs to no collection and no index");
            }
        }
    }
}
