package chat.parley.server.web;

import java.util.stream.Stream;

import com.mongodb.MongoException;
import org.springframework.http.HttpStatus;

/** The disk of the database is full: nothing can be written until there is room again, but everything can be read. */
public class StorageFull extends Refusal {

    private static final int OUT_OF_DISK_SPACE = 14_031;

    public StorageFull() {
        super(HttpStatus.INSUFFICIENT_STORAGE, "storage_full",
                "The server has no room left to store anything. Please try again later, and tell its administrator.");
    }

    static boolean causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MongoException refused && refused.getCode() == OUT_OF_DISK_SPACE);
    }
}
