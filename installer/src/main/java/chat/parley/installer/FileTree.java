package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with whole folders. Links are never followed. */
final class FileTree {

    private FileTree() {}

    /** Everything below a folder and itself, a folder before what is in it. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Copies with times and permissions, as a cache of the JVM holds only for jars of the same time. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        for (Path each : all(from)) {
            Path target = to.resolve(from.relativize(each).toString());
            Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Gives everything the same time. */
    static void date(Path folder, Instant time) throws IOException {
        for (Path each : all(folder)) {
            if (!Files.isSymbolicLink(each)) {
                Files.setLastModifiedTime(each, FileTime.from(time));
            }
        }
    }

    /** Lets everybody read and nobody but root write, whatever the umask of whoever makes the package. */
    static void open(Path folder) throws IOException {
        for (Path each : all(folder)) {
            if (!Files.isSymbolicLink(each)) {
                boolean runs = Files.isDirectory(each) || Files.isExecutable(each);
                Files.setPosixFilePermissions(each,
                        PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** The bytes of all files in it. */
    static long size(Path folder) throws IOException {
        long bytes = 0;
        for (Path each : all(folder)) {
            bytes += Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) ? Files.size(each) : 0;
        }
        return bytes;
    }
}
