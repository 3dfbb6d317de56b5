package chat.parley.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

/** The database is not there, or does not answer in time: what was asked may have been done or not, and may be asked again. */
public class DatabaseAway extends Refusal {

    DatabaseAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
                "The server cannot reach its database at the moment.");
    }

    /** What to answer to whoever met this trouble of the database; {@code null} if it is none that passes. */
    public static @Nullable Refusal orFull(Throwable failure) {
        if (StorageFull.causes(failure)) {
            return new StorageFull();
        }
        return failure instanceof DataAccessResourceFailureException ? new DatabaseAway() : null;
    }
}
