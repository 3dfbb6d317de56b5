package chat.parley.embeddedmongo;

import java.nio.file.Path;

/** Somebody else has the database folder open; nothing in it was touched. */
public final class FolderInUse extends RuntimeException {

    FolderInUse(Path folder) {
        super("The database folder " + folder.toAbsolutePath() + " is already in use by another process. "
                + "Stop that process, or choose another folder.");
    }
}
