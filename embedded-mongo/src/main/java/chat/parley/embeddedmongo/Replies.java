package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/** Answers in the form drivers expect. */
final class Replies {

    private Replies() {}

    /** A cursor that is complete with its first batch. */
    static Document firstBatch(String namespace, List<Document> documents) {
        return new Document("cursor",
                new Document("id", 0L).append("ns", namespace).append("firstBatch", documents)).append("ok", 1.0);
    }
}
