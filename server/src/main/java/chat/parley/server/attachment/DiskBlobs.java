package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Contents as files named by their hash, in folders of its first two digits. All that happens to them are renames within one
 * disk, so that a crash leaves each either here or there. What is to be removed goes aside first.
 */
@Component
class DiskBlobs implements BlobStore {

    static final String FOLDER = "blobs";

    private final Path folder;
    private final Path aside;

    DiskBlobs(AttachmentFolder folders) {
        folder = folders.named(FOLDER);
        aside = folders.named("removed");
    }

    @Override
    public void put(String hash, Path file) throws IOException {
        Path shelf = folder.resolve(hash.substring(0, 2));
        Path target = shelf.resolve(hash);
        Files.createDirectories(shelf);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isRegularFile(target)) {
                throw e;
            }
            Files.deleteIfExists(file); // Windows: somebody reads the same content right now
        }
        sync(shelf);
    }

    @Override
    public Optional<Resource> open(String hash) {
        return Stream.of(path(hash), aside.resolve(hash), path(hash)).filter(Files::isRegularFile).findFirst()
                .map(FileSystemResource::new);
    }

    @Override
    public void removeUnless(String hash, BooleanSupplier wanted) throws IOException {
        Path away = aside.resolve(hash);
        try {
            Files.move(path(hash), away, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (!Files.exists(away)) {
                return;
            }
        }
        if (wanted.getAsBoolean()) {
            put(hash, away);
        } else {
            Files.deleteIfExists(away);
        }
    }

    @Override
    public Stream<String> hashes() throws IOException {
        return Stream.concat(Files.walk(folder, 2), Files.list(aside)).filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString()).filter(Sha256::isOne);
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** A rename is durable once its folder is synced; Windows has no such thing and needs none. */
    private static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
