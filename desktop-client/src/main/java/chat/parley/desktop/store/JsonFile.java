package chat.parley.desktop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * One value in one file that only its owner may read. A crash leaves the old content or the new, never half of it; a file
 * that cannot be read is put aside, as it may be worth something to its owner, and counts as absent. Safe for use by many
 * threads of one process.
 *
 * @param <T> a record that Jackson can write and read
 */
public final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);

    private final Path file;
    private final Class<T> type;

    public JsonFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** What was last written, if there is anything readable. */
    public synchronized Optional<T> read() {
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(KeptJson.MAPPER.readValue(Files.readString(file), type))
                    : Optional.empty();
        } catch (JacksonException | IOException e) {
            LOG.warn("{} cannot be read and is put aside: {}", file.getFileName(), e.getClass().getSimpleName());
            putAside();
            return Optional.empty();
        }
    }

    /** @throws UncheckedIOException if the disk does not take it; the old content then stands */
    public synchronized void write(T value) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new",
                    OwnerOnly.file(file));
            try {
                fill(fresh, KeptJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if it is there and cannot be removed */
    public synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be put aside either", file.getFileName());
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.WRITE))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Without this, a power cut after the rename may leave an empty file under the final name.
            channel.force(true);
        }
    }
}
