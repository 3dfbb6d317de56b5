package chat.parley.embeddedmongo;

import java.nio.file.Path;

/** The files in the database folder cannot be trusted, so the database was not opened. Nothing was changed. */
public final class StoreDamaged extends RuntimeException {

    StoreDamaged(Path folder, Throwable cause) {
        super("The database in " + folder.toAbsolutePath() + " cannot be opened: " + cause.getMessage()
                + ". Keep a copy of the folder before trying anything, then restore the latest backup.", cause);
    }
}
