package chat.parley.server.account;

import java.io.IOException;
import java.util.Iterator;

import chat.parley.server.store.ById;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Everybody, by id; of somebody deleted, as much as is left. Never a password or its hash. */
@Component
@Order(ExportPart.PEOPLE)
class ExportedPeople implements ExportPart {

    private final MongoOperations mongo;

    ExportedPeople(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        for (Iterator<Account> all = ById.all(mongo, Account.class, Account::id).iterator(); all.hasNext();) {
            export.line(all.next().fullView());
        }
    }
}
