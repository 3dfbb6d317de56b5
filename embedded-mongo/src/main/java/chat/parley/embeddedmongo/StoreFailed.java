package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The disk refused a read or a write. Clients see it as MongoDB's FileStreamFailed (39). */
final class StoreFailed extends MongoServerError {

    StoreFailed(Throwable cause) {
        super(39, "FileStreamFailed", "The database could not use its disk: " + cause.getMessage(), cause);
    }
}
