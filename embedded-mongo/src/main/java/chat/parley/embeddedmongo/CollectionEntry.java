package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/**
 * What the catalog keeps of a collection: its number, and its indexes that are completely built. An index whose build
 * was cut short is not named here, and what it left behind is never read.
 */
record CollectionEntry(int number, List<StoredIndex> indexes) {

    static CollectionEntry of(Document document) {
        return new CollectionEntry(Fields.number(document, "number"),
                Fields.array(document, "indexes").stream().map(index -> index((Document) index)).toList());
    }

    private static StoredIndex index(Document document) {
        return new StoredIndex(Fields.number(document, "number"),
                IndexSpec.of(Fields.document(document, "description")),
                Fields.array(document, "arrays").stream().map(String.class::cast).toList());
    }

    Document toDocument() {
        return new Document("number", number).append("indexes",
                indexes.stream().map(index -> new Document("number", index.id())
                        .append("description", index.spec().description())
                        .append("arrays", List.copyOf(index.arrays())))
                        .toList());
    }
}
