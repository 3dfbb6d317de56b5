package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may open: modes 0600 and 0700, where the system has modes. */
final class OwnerOnly {

    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path place) {
        return mode(place, "rw-------");
    }

    /** Makes the folder, and those above it as the system usually does; one that exists is closed to others. */
    static Path folder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, mode(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }

    private static FileAttribute<?>[] mode(Path place, String mode) {
        return posix(place)
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
