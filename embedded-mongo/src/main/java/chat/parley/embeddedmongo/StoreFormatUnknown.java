package chat.parley.embeddedmongo;

import java.nio.file.Path;

/** The database was written by another version, in a form that this one does not read. Nothing was changed. */
public final class StoreFormatUnknown extends StoreDamaged {

    private StoreFormatUnknown(Path folder, String writer, String form) {
        super("The database in " + folder.toAbsolutePath() + " was written by " + writer + " version, in " + form
                + ", and this version reads only format " + StoreFormat.CURRENT
                + ": open it with the version that wrote it, or name another folder.", null);
    }

    static StoreFormatUnknown other(Path folder, int number) {
        return new StoreFormatUnknown(folder, number > StoreFormat.CURRENT ? "a newer" : "an older",
                "format " + number);
    }

    /** Before there were numbers. */
    static StoreFormatUnknown unmarked(Path folder) {
        return new StoreFormatUnknown(folder, "an older", "a format without a number");
    }
}
