package chat.parley.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import chat.parley.embeddedmongo.Backup;
import chat.parley.embeddedmongo.CheckReport;
import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.store.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Backs up while the server goes on: the database first, then what else is kept. Each backup is restored into a scratch
 * folder and read through before it counts as one; what is not whole is removed.
 */
@Component
class BackupCommand {

    static final String DATABASE = "db";

    private final @Nullable EmbeddedMongo database;
    private final List<Kept> beside;

    BackupCommand(ObjectProvider<EmbeddedMongo> database, List<Kept> beside) {
        this.database = database.getIfAvailable();
        this.beside = beside;
    }

    /** @param target a folder that does not exist, or is empty */
    Outcome make(Path target) {
        if (database == null) {
            return Outcome.refused("This server's data lies in a MongoDB of its own; back that up with mongodump.");
        }
        if (!target.isAbsolute()) {
            return Outcome.refused("The folder for the backup must be an absolute path.");
        }
        if (!isFree(target)) {
            return Outcome.refused("There is something in " + target + " already.");
        }
        Instant begun = Instant.now();
        Path draft = target.resolveSibling(target.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(draft.toFile());
        try {
            Files.createDirectories(draft);
            Backup made = copy(database, draft);
            CheckReport report = tryOut(draft);
            if (!report.isSound()) {
                return ServerCommands.told(report);
            }
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return Outcome.done(
                    "Backed up to " + target + ": " + report.documents() + " documents, " + Sizes.spoken(made.bytes())
                            + ", restored and read through on trial; everything that was acknowledged before "
                            + made.begun() + " is in it. It took " + Duration.between(begun, Instant.now()).toSeconds()
                            + " s.",
                    "It holds all conversations in readable form: keep it where only administrators can read it.");
        } catch (IOException e) {
            throw new UncheckedIOException("The backup to " + target + " failed: " + e.getMessage(), e);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private Backup copy(EmbeddedMongo from, Path draft) throws IOException {
        List<Kept.Hold> holds = beside.stream().map(Kept::hold).toList();
        try {
            Backup made = from.backup(draft.resolve(DATABASE));
            for (Kept kept : beside) {
                kept.copyTo(draft.resolve(kept.folder()));
            }
            return made;
        } finally {
            holds.forEach(Kept.Hold::close);
        }
    }

    private static CheckReport tryOut(Path backup) {
        Path scratch = backup.resolve("trial");
        try {
            EmbeddedMongo.restore(backup.resolve(DATABASE), scratch);
            return EmbeddedMongo.check(scratch);
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
