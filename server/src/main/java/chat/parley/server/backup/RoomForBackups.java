package chat.parley.server.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import chat.parley.server.store.DiskRoom;
import chat.parley.server.store.Footprint;
import org.springframework.stereotype.Component;

/**
 * Whether there is room for one more backup. One that fills the disk would stop the database, which needs some of it left
 * alone; so what would not fit is not begun.
 */
@Component
class RoomForBackups {

    private final DiskRoom disk;
    private final List<Footprint> footprints;

    RoomForBackups(DiskRoom disk, List<Footprint> footprints) {
        this.disk = disk;
        this.footprints = footprints;
    }

    /** @throws BackupFailed if there is too little */
    void requireFor(Path target) {
        Path existing = target;
        while (existing.getParent() != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        long needed = footprints.stream().mapToLong(RoomForBackups::needed).sum();
        if (!disk.isLeft(existing, needed)) {
            throw new BackupFailed("There is too little room for a backup in " + target.getParent() + ": it needs "
                    + Sizes.spoken(needed) + ", and what parley.reserve says must stay free.");
        }
    }

    /** The database lies there twice while it is restored on trial; the index of searches is made from it. */
    private static long needed(Footprint footprint) {
        return switch (footprint.kind()) {
            case MESSAGES -> 2 * footprint.bytes();
            case FILES -> footprint.bytes();
            case SEARCH -> 0;
        };
    }
}
