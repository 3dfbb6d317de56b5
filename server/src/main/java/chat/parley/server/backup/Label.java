package chat.parley.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in a file beside what it holds. A folder without it is none of ours.
 *
 * @param begun everything that was acknowledged before is in it
 * @param bytes of all its files but this one
 */
record Label(Instant begun, long documents, long bytes) {

    static final String FILE = "parley-backup.json";

    private static final Logger log = LoggerFactory.getLogger(Label.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void writeTo(Path backup) throws IOException {
        Files.write(backup.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /** Empty if the folder is no backup. */
    static Optional<Label> of(Path backup) {
        Path file = backup.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Label.class));
        } catch (JacksonException e) {
            log.warn("The file {} cannot be read; what it lies in is not taken for a backup", file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
