package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is done to a database while no process has it open. Each holds the folder's lock meanwhile. */
final class Offline {

    private Offline() {}

    static CheckReport check(Path folder) {
        try (FolderLock _ = FolderLock.take(folder)) {
            StoreIncomplete loss = Arrival.at(folder).loss();
            if (loss != null) {
                throw loss;
            }
            try (Store store = Store.openToRead(StoreFolder.storeIn(folder))) {
                return Check.of(store);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be read", e);
        }
    }

    static CheckReport repair(Path folder) {
        try (FolderLock _ = FolderLock.take(folder); StoreFolder stored = StoreFolder.open(folder, false)) {
            Repair.run(stored.store());
            return Check.of(stored.store());
        }
    }

    static SalvageReport salvage(Path damaged, Path target) {
        try (FolderLock _ = FolderLock.take(damaged)) {
            if (!FolderTree.isEmpty(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            FolderTree.createPrivate(target);
            try (FolderLock _ = FolderLock.take(target); StoreFolder stored = StoreFolder.open(target, false)) {
                return Salvage.run(StoreFolder.storeIn(damaged), stored.store());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database folder " + target + " cannot be made", e);
        }
    }

    static Backup restore(Path backup, Path folder) {
        try {
            if (Files.exists(folder)) {
                FolderLock.take(folder).close();
            }
            return Backups.restore(backup, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup " + backup + " could not be restored to " + folder, e);
        }
    }
}
