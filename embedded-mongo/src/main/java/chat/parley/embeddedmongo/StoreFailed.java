package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The disk refused a read or a write, or has too little room to try. Clients see it as MongoDB's FileStreamFailed (39)
 * or OutOfDiskSpace (14031).
 */
final class StoreFailed extends MongoServerError {

    static final int OUT_OF_SPACE = 14_031;

    private StoreFailed(boolean full, String message, Throwable cause) {
        super(full ? OUT_OF_SPACE : 39, full ? "OutOfDiskSpace" : "FileStreamFailed", message, cause);
    }

    StoreFailed(RocksDBException cause) {
        this(isFull(cause), "The database could not use its disk: " + cause.getMessage(), cause);
    }

    /** Says again, to another, what went wrong before. */
    StoreFailed(StoreFailed earlier) {
        this(earlier.isOutOfSpace(), earlier.getMessageWithoutErrorCode(), earlier);
    }

    private StoreFailed(String message, int code, String name) {
        super(code, name, message);
    }

    static StoreFailed lowOnSpace(long free, long reserve) {
        return new StoreFailed("The disk is full: " + free / 1_000_000 + " MB are free, and the last "
                + reserve / 1_000_000 + " MB are not used for new data", OUT_OF_SPACE, "OutOfDiskSpace");
    }

    static StoreFailed reopening() {
        return new StoreFailed("The database is being opened anew after its disk was full", 39, "FileStreamFailed");
    }

    boolean isOutOfSpace() {
        return getCode() == OUT_OF_SPACE;
    }

    /** Whether something is wrong with what lies on the disk, not with the disk. */
    boolean isDamage() {
        return getCause() instanceof RocksDBException cause && cause.getStatus() != null
                && cause.getStatus().getCode() == Status.Code.Corruption;
    }

    /** A quota that is used up has no code of its own. */
    private static boolean isFull(RocksDBException cause) {
        return (cause.getStatus() != null && cause.getStatus().getSubCode() == Status.SubCode.NoSpace)
                || String.valueOf(cause.getMessage()).contains("quota exceeded");
    }
}
