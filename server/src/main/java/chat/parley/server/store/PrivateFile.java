package chat.parley.server.store;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only the owner of this process may read. Where the system knows no such modes (Windows), the
 * folder of the user's own profile is what protects them.
 */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Writes a file whole or not at all, and durably.
     *
     * @throws StartRefused if it cannot be written
     */
    public static void write(Path file, String content) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = FileChannel.open(draft, options, mode(draft, "rw-------"))) {
                var writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
                writer.write(content);
                writer.flush();
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused("The file " + file.toAbsolutePath() + " cannot be written.", e);
        }
    }

    /** @throws StartRefused if anybody but the owner has any right to this file or folder */
    public static void requirePrivate(Path path) {
        if (!knowsModes(path)) {
            return;
        }
        try {
            var others = Files.getPosixFilePermissions(path);
            others.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!others.isEmpty()) {
                var mode = Files.isDirectory(path) ? "700" : "600";
                throw new StartRefused(
                        path.toAbsolutePath() + " can be read by other users of this computer. Run chmod "
                                + mode + " on it, and make new keys if somebody may have read them.");
            }
        } catch (IOException e) {
            throw new StartRefused("The modes of " + path.toAbsolutePath() + " cannot be read.", e);
        }
    }

    /** Makes the folder and those above it, unless they are there. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        return knowsModes(path)
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
