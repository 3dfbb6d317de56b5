package chat.parley.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import chat.parley.embeddedmongo.CheckReport;
import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.RestoreRefused;
import chat.parley.embeddedmongo.StoreDamaged;
import chat.parley.server.store.FolderSize;
import chat.parley.server.store.Kept;
import chat.parley.server.store.PrivateFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Backs up while the server goes on: the database first, then what else is kept. Each backup is restored into a scratch
 * folder and read through before it counts as one; what is not whole is removed.
 */
@Component
public class FullCopy {

    /** The folder of the database in a backup, as in a data folder. */
    public static final String DATABASE = "db";

    /** Beside the place of a backup, while it is being made. */
    static final String UNFINISHED = ".unfinished";

    private final @Nullable EmbeddedMongo database;
    private final List<Kept> beside;
    private final RoomForBackups room;

    FullCopy(ObjectProvider<EmbeddedMongo> database, List<Kept> beside, RoomForBackups room) {
        this.database = database.getIfAvailable();
        this.beside = beside;
        this.room = room;
    }

    /**
     * A backup that was restored on trial and read through.
     *
     * @param begun everything that was acknowledged before is in it
     * @param bytes of all its files
     */
    public record Made(Instant begun, long documents, long bytes) {}

    /** Whether there is nothing here to be copied, because the database is another's. */
    boolean isElsewhere() {
        return database == null;
    }

    /**
     * Makes one, which takes as long as copying and reading everything.
     *
     * @param target a folder that does not exist, or is empty; nobody but the owner of this process can open it
     * @throws BackupFailed if there is none now, whatever the reason
     */
    public Made into(Path target) {
        if (database == null) {
            throw new BackupFailed("This server's data lies in a MongoDB of its own; back that up with mongodump.");
        }
        if (!target.isAbsolute()) {
            throw new BackupFailed("The folder for the backup must be an absolute path.");
        }
        if (!isFree(target)) {
            throw new BackupFailed("There is something in " + target + " already.");
        }
        room.requireFor(target);
        Path draft = target.resolveSibling(target.getFileName() + UNFINISHED);
        FileSystemUtils.deleteRecursively(draft.toFile());
        try {
            PrivateFile.makeFolder(draft);
            Instant begun = copy(database, draft);
            Label label = new Label(begun, tryOut(draft), FolderSize.of(draft));
            label.writeTo(draft);
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return new Made(begun, label.documents(), label.bytes());
        } catch (IOException | UncheckedIOException e) {
            throw new BackupFailed("The backup to " + target + " failed: " + e.getMessage(), e);
        } catch (RestoreRefused | StoreDamaged e) {
            throw new BackupFailed("The backup to " + target + " cannot be restored: " + e.getMessage(), e);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private Instant copy(EmbeddedMongo from, Path draft) throws IOException {
        List<Kept.Hold> holds = beside.stream().map(Kept::hold).toList();
        try {
            Instant begun = from.backup(draft.resolve(DATABASE)).begun();
            for (Kept kept : beside) {
                kept.copyTo(draft.resolve(kept.folder()));
            }
            return begun;
        } finally {
            holds.forEach(Kept.Hold::close);
        }
    }

    /** How many documents are in it. */
    private static long tryOut(Path backup) {
        Path scratch = backup.resolve("trial");
        try {
            EmbeddedMongo.restore(backup.resolve(DATABASE), scratch);
            CheckReport report = EmbeddedMongo.check(scratch);
            if (!report.isSound()) {
                throw new BackupFailed("What was restored from the backup on trial is not whole; " + report.problems()
                        + " things do not agree, such as: " + report.examples().getFirst());
            }
            return report.documents();
        } finally {
            FileSystemUtils.deleteRecursively(scratch.toFile());
        }
    }

    private static boolean isFree(Path target) {
        try (var files = Files.list(target)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return !Files.exists(target);
        }
    }
}
