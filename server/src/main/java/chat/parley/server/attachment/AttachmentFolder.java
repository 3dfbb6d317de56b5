package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import chat.parley.server.store.DataFolder;
import chat.parley.server.store.StartRefused;
import org.springframework.stereotype.Component;

/** Where everything lies that this feature keeps on disk; all of it on one disk. */
@Component
class AttachmentFolder {

    /** Of the usual one, below the data folder. */
    static final String NAME = "attachments";

    private final Path path;

    AttachmentFolder(DataFolder data, AttachmentSettings settings) {
        path = settings.folder() == null ? data.privateFolder(NAME) : settings.folder();
    }

    /** The folder itself. */
    Path path() {
        return path;
    }

    /** A folder in it, made if need be. */
    Path named(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new StartRefused("The folder " + path.toAbsolutePath() + " cannot be written to.", e);
        }
    }
}
