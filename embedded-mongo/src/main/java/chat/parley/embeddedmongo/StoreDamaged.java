package chat.parley.embeddedmongo;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The files in the database folder cannot be trusted, so the database was not opened. Nothing was changed. */
public sealed class StoreDamaged extends RuntimeException permits StoreIncomplete, StoreFormatUnknown {

    StoreDamaged(Path folder, Throwable cause) {
        super("The database in " + folder.toAbsolutePath() + " cannot be opened: " + sentence(cause.getMessage())
                + ". Keep a copy of the folder before trying anything, then restore the latest backup.", cause);
    }

    StoreDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** RocksDB ends some of its messages with a full stop, and breaks lines in others. */
    private static String sentence(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ").replaceFirst("[.\\s]+$", "");
    }
}
