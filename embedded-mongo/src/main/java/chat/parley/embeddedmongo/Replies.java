package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/** Answers in the form drivers expect. */
final class Replies {

    private Replies() {}

    /** A count as MongoDB sends it: in 32 bits, or in 64 if those do not suffice. */
    static Object number(long count) {
        return (int) count == count ? (Object) (int) count : (Object) count;
    }

    /** A cursor that is complete with its first batch. */
    static Document firstBatch(String namespace, List<Document> documents) {
        return batch("firstBatch", documents, 0, namespace);
    }

    /** @param id 0 if nothing follows */
    static Document batch(String name, List<Document> documents, long id, String namespace) {
        return new Document("cursor", new Document("id", id).append("ns", namespace).append(name, documents))
                .append("ok", 1.0);
    }
}
