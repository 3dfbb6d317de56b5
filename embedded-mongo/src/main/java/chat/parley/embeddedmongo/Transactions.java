package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** There are none here, and nobody may believe there were. */
final class Transactions {

    private Transactions() {}

    /** @throws MongoServerError if the command belongs to a transaction, with MongoDB's words for it */
    static void refuse(Document command) {
        if (Boolean.FALSE.equals(command.get("autocommit")) || Boolean.TRUE.equals(command.get("startTransaction"))) {
            throw new MongoServerError(20, "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
    }
}
