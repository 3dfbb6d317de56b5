package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import chat.parley.server.attachment.StoredFile.Facts;
import org.springframework.stereotype.Component;

/**
 * Makes an attachment of an upload that has arrived. First it is written down which contents the file needs, then they go to
 * the blob store, the file itself last, then it is complete: whatever a crash cuts short is done again from the start, or
 * only finished, and nothing that is on its way is taken for forgotten.
 */
@Component
class Sealing {

    private final StoredFiles files;
    private final Incoming incoming;
    private final BlobStore blobs;
    private final Pictures pictures;

    Sealing(StoredFiles files, Incoming incoming, BlobStore blobs, Pictures pictures) {
        this.files = files;
        this.incoming = incoming;
        this.blobs = blobs;
        this.pictures = pictures;
    }

    /**
     * @param file all of whose bytes are there
     * @return the file, complete
     * @throws ContentDiffers if it is not what its owner announced
     */
    StoredFile seal(StoredFile file) throws IOException {
        if (file.complete()) {
            return file;
        }
        Path content = incoming.file(file.idText());
        if (Files.exists(content)) {
            describeAndStore(file, content);
        } else if (file.needs().isEmpty() || blobs.open(file.needs().getFirst()).isEmpty()) {
            return file; // it was lost, and comes again
        }
        files.complete(file);
        return files.find(file.idText()).orElseThrow(UploadNotFound::new);
    }

    private void describeAndStore(StoredFile file, Path content) throws IOException {
        String hash = Sha256.of(content);
        if (file.sha256() != null && !file.sha256().equals(hash)) {
            incoming.discard(file.idText());
            throw new ContentDiffers();
        }
        String type = FileType.of(content);
        Path thumbnail = incoming.thumbnail(file.idText());
        Optional<Picture> picture = pictures.read(content, type, thumbnail);
        List<String> needs = new ArrayList<>(List.of(hash));
        if (picture.isPresent()) {
            needs.add(Sha256.of(thumbnail));
        }
        files.describe(file, facts(type, picture), needs);
        if (picture.isPresent()) {
            blobs.put(needs.getLast(), thumbnail);
        }
        blobs.put(hash, content);
    }

    private static Facts facts(String type, Optional<Picture> picture) {
        return picture.map(it -> new Facts(type, true, it.width(), it.height()))
                .orElseGet(() -> new Facts(type, false, null, null));
    }
}
