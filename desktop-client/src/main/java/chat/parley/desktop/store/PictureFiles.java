package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures that were fetched from the server, on disk, so that they are there at once the next time and without a server. All
 * of them together take no more than so many bytes: those looked at longest ago go first. They may be thrown away. Blocks;
 * safe for use by many threads.
 */
public final class PictureFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long most;
    private final AtomicLong taken = new AtomicLong(-1);

    /** @param most bytes that all may take */
    public PictureFiles(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** The picture that is kept under this name. */
    public Optional<Path> find(String name) {
        Path file = place(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("A picture that is looked at could not be marked: {}", e.getMessage());
        }
        return Optional.of(file);
    }

    /**
     * Keeps a picture under a name.
     *
     * @param fetch writes it to the file that it is given, or throws
     * @throws StoreFailure if the disk does not take it
     */
    public Path keep(String name, Consumer<Path> fetch) {
        Path file = place(name);
        Path unfinished = file
                .resolveSibling(file.getFileName() + "." + Thread.currentThread().threadId() + UNFINISHED);
        try {
            OwnerOnly.folder(folder);
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OwnerOnly.file(unfinished));
            fetch.accept(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            bound(Files.size(file));
            return file;
        } catch (IOException e) {
            throw new StoreFailure("a picture: " + e.getMessage(), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /** Forgets everything. */
    public void clear() {
        files().forEach(PictureFiles::deleteQuietly);
        taken.set(-1);
    }

    /** Goes by its own count, and counts anew once that says that it is too much. */
    private void bound(long added) {
        if (taken.get() >= 0 && taken.addAndGet(added) <= most) {
            return;
        }
        List<Path> oldestFirst = files().stream().sorted(Comparator.comparing(PictureFiles::lookedAt)).toList();
        long all = oldestFirst.stream().mapToLong(PictureFiles::size).sum();
        for (Path file : oldestFirst) {
            if (all <= most) {
                break;
            }
            all -= size(file);
            deleteQuietly(file);
        }
        taken.set(all);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whatever a server says, it names a file in this folder. */
    private Path place(String name) {
        return folder.resolve(HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static FileTime lookedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("A picture could not be removed: {}", e.getMessage());
        }
    }
}
