package chat.parley.server.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Removes from the disk what no file needs any more. Whoever needs a content says so before putting it there. */
@Component
class Disposal {

    private final StoredFiles files;
    private final Incoming incoming;
    private final BlobStore blobs;
    private final KeptContents kept;

    Disposal(StoredFiles files, Incoming incoming, BlobStore blobs, KeptContents kept) {
        this.files = files;
        this.incoming = incoming;
        this.blobs = blobs;
        this.kept = kept;
    }

    /** What is left of a file that was removed from the database. */
    void dispose(StoredFile removed) {
        try {
            incoming.discard(removed.idText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disposeUnneeded(removed.needs());
    }

    /** Removes those of these contents that no file needs. */
    void disposeUnneeded(Collection<String> hashes) {
        Set<String> needed = hashes.isEmpty() ? Set.of() : files.needed(hashes);
        for (String hash : hashes) {
            if (!needed.contains(hash)) {
                remove(hash);
            }
        }
    }

    private void remove(String hash) {
        try {
            kept.removing(() -> blobs.removeUnless(hash, () -> files.needed(List.of(hash)).contains(hash)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
