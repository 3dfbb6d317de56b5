package chat.parley.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import chat.parley.embeddedmongo.Backup;
import chat.parley.embeddedmongo.EmbeddedMongo;
import org.springframework.util.FileSystemUtils;

/** Makes a data folder out of a backup. The database comes last, as its presence is what makes a data folder one. */
final class Restore {

    private final Path data;

    Restore(Path data) {
        this.data = data;
    }

    /** @throws chat.parley.embeddedmongo.RestoreRefused if the backup is not whole, or there is a database already */
    Outcome from(Path backup) {
        if (!Files.isDirectory(backup.resolve(BackupCommand.DATABASE))) {
            return Outcome.refused(backup + " is no backup of a Parley server.");
        }
        if (Files.exists(data.resolve(BackupCommand.DATABASE))) {
            return Outcome
                    .refused("There is a database in " + data + " already. Restore into another folder with --data.");
        }
        try {
            for (Path folder : beside(backup)) {
                Path target = data.resolve(String.valueOf(folder.getFileName()));
                FileSystemUtils.deleteRecursively(target);
                FileSystemUtils.copyRecursively(folder, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be copied to " + data + ": " + e.getMessage(), e);
        }
        Backup restored = EmbeddedMongo.restore(backup.resolve(BackupCommand.DATABASE),
                data.resolve(BackupCommand.DATABASE));
        return Outcome.done("Restored to " + data + ": everything that was acknowledged before " + restored.begun()
                + ". Start the server on it; everybody has to sign in again.");
    }

    private static List<Path> beside(Path backup) throws IOException {
        try (var folders = Files.list(backup)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(BackupCommand.DATABASE)).toList();
        }
    }
}
