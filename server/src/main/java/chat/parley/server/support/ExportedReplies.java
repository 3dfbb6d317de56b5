package chat.parley.server.support;

import java.io.IOException;
import java.util.Iterator;

import chat.parley.server.store.ById;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The desk's canned replies, by id. */
@Component
@Order(ExportPart.WHAT_WAS_SAID)
class ExportedReplies implements ExportPart {

    private final MongoOperations mongo;

    ExportedReplies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "support-replies";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        Iterator<CannedReply> all = ById.all(mongo, CannedReply.class, CannedReply::id).iterator();
        while (all.hasNext()) {
            export.line(all.next().view());
        }
    }
}
