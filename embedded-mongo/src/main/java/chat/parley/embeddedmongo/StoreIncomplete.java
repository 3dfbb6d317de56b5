package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The database could be opened, but something that was acknowledged would be missing, or nobody can tell. {@link Options#acceptLoss()}
 * opens it nevertheless.
 */
public final class StoreIncomplete extends StoreDamaged {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String loss;

    private StoreIncomplete(Path folder, String loss, @Nullable Throwable cause) {
        super("The database in " + folder.toAbsolutePath() + " " + loss + ". Put the missing files back or restore the "
                + "latest backup; or accept the loss, once, to go on without.", cause);
        this.loss = "The database in " + folder.toAbsolutePath() + " " + loss + ".";
    }

    /** One sentence that says what is missing and since when, without advice. */
    public String loss() {
        return loss;
    }

    static StoreIncomplete gone(Path folder, HighWater reached) {
        return new StoreIncomplete(folder, "is gone: its store was deleted or emptied, though it held everything up to "
                + time(reached.newest().time()), null);
    }

    static StoreIncomplete behind(Path folder, HighWater reached, long commit) {
        HighWater.Mark intact = reached.reachedBy(commit);
        return new StoreIncomplete(folder, "is incomplete: files of its store were deleted, cut or replaced by older "
                + "ones, and what was written " + (intact == null ? "" : "after " + time(intact.time()) + " ")
                + "until " + time(reached.newest().time()) + " is missing at least in part", null);
    }

    static StoreIncomplete foreign(Path folder) {
        return new StoreIncomplete(folder, "is not whole: its store and its file " + HighWater.FILE
                + " do not belong together", null);
    }

    static StoreIncomplete unproven(Path folder, @Nullable Throwable cause) {
        return new StoreIncomplete(folder, "may be incomplete: its file " + HighWater.FILE + ", which tells how far it "
                + "had come, is " + (cause == null ? "missing" : "damaged"), cause);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
