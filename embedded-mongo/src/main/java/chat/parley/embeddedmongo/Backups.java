package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes backups and restores them. A backup is a folder with copies of RocksDB's files as they were at one moment, in
 * {@code store}, and a table of contents. Both ways, the result gets its name only when it is whole and on disk.
 */
final class Backups {

    private static final String STORE = "store";
    private static final String LOCK = "in-use.lock";

    private Backups() {}

    /**
     * RocksDB first links what it has at this moment into a folder beside the store, which takes no room and no time;
     * that is copied while writes go on.
     *
     * @throws FileAlreadyExistsException if there is something at {@code target}
     */
    static Backup make(StoreFolder stored, Path target) throws IOException {
        if (!FolderTree.isEmpty(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Instant begun = Clock.systemUTC().instant();
        long commit = stored.store().durableCommit();
        Path moment = stored.folder().resolve("backup.new");
        Path draft = beside(target);
        FolderTree.delete(moment);
        FolderTree.delete(draft);
        try {
            stored.store().checkpoint(moment);
            Files.createDirectories(draft.resolve(STORE));
            List<BackupContents.CopiedFile> files = new ArrayList<>();
            for (String name : FolderTree.names(moment)) {
                files.add(CheckedCopy.copy(moment.resolve(name), draft.resolve(STORE).resolve(name)));
            }
            DurableFile.syncFolder(draft.resolve(STORE));
            BackupContents contents = new BackupContents(stored.identity(), commit, begun, files);
            contents.write(draft);
            Files.deleteIfExists(target);
            DurableFile.move(draft, target);
            return contents.summary();
        } finally {
            FolderTree.delete(moment);
            FolderTree.delete(draft);
        }
    }

    /**
     * Whoever calls this knows that no process uses {@code folder}.
     *
     * @throws RestoreRefused if the backup is not whole, or there is a database in {@code folder}
     */
    static Backup restore(Path backup, Path folder) throws IOException {
        BackupContents contents = BackupContents.read(backup);
        if (Files.exists(folder) && !List.of(LOCK).containsAll(FolderTree.names(folder))) {
            throw new RestoreRefused("There is a database in " + folder.toAbsolutePath()
                    + " already. Move it away first, or restore to another folder.");
        }
        Path draft = beside(folder);
        FolderTree.delete(draft);
        try {
            FolderTree.createPrivate(draft);
            Path store = Files.createDirectory(draft.resolve(STORE));
            for (BackupContents.CopiedFile file : contents.files()) {
                copyAsDescribed(backup, file, store);
            }
            DurableFile.syncFolder(store);
            HighWater reached = HighWater.start(contents.store(), contents.begun());
            reached.raisedTo(new HighWater.Mark(contents.commit(), contents.begun()), HighWater.Manifest.NONE)
                    .write(draft);
            refuseWhatCannotBeOpened(backup, draft);
            FolderTree.delete(folder);
            DurableFile.move(draft, folder);
            return contents.summary();
        } finally {
            FolderTree.delete(draft);
        }
    }

    private static void copyAsDescribed(Path backup, BackupContents.CopiedFile file, Path to) throws IOException {
        try {
            BackupContents.CopiedFile copied = CheckedCopy.copy(backup.resolve(STORE).resolve(file.name()),
                    to.resolve(file.name()));
            if (!copied.equals(file)) {
                throw new RestoreRefused("The backup " + backup + " is damaged: its file " + file.name()
                        + " is not as it was written.");
            }
        } catch (NoSuchFileException e) {
            throw new RestoreRefused("The backup " + backup + " is not whole: its file " + file.name() + " is missing.",
                    e);
        }
    }

    private static void refuseWhatCannotBeOpened(Path backup, Path draft) throws IOException {
        try {
            StoreIncomplete loss = Arrival.at(draft).loss();
            if (loss != null) {
                throw loss;
            }
        } catch (StoreFormatUnknown e) {
            throw new RestoreRefused("The backup " + backup + " was made by another version, whose databases this "
                    + "version does not read.", e);
        } catch (StoreDamaged e) {
            throw new RestoreRefused("The backup " + backup + " cannot be opened.", e);
        }
    }

    private static Path beside(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return absolute.resolveSibling(absolute.getFileName() + ".new");
    }
}
