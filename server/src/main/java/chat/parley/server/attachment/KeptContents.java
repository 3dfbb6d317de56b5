package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import chat.parley.server.store.Kept;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The contents of files, as a backup takes them: each is compared with its hash while it is copied. During a backup nothing is
 * removed; what should have been is found by the daily look at the whole disk.
 */
@Component
class KeptContents implements Kept {

    private final BlobStore blobs;
    private final ReadWriteLock removing = new ReentrantReadWriteLock();

    KeptContents(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public String folder() {
        return AttachmentFolder.NAME;
    }

    @Override
    public Hold hold() {
        removing.writeLock().lock();
        return removing.writeLock()::unlock;
    }

    /** Removes something, unless a backup is being made; waits for nobody. */
    void removing(Removal removal) throws IOException {
        if (removing.readLock().tryLock()) {
            try {
                removal.run();
            } finally {
                removing.readLock().unlock();
            }
        }
    }

    /** Takes a content away. */
    interface Removal {

        void run() throws IOException;
    }

    @Override
    public void copyTo(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve(DiskBlobs.FOLDER));
        List<String> all;
        try (Stream<String> hashes = blobs.hashes()) {
            all = hashes.distinct().toList();
        }
        for (String hash : all) {
            Resource content = blobs.open(hash)
                    .orElseThrow(() -> new IOException("the content " + hash + " of a file is gone"));
            Path copy = Files.createDirectories(target.resolve(hash.substring(0, 2))).resolve(hash);
            try (var from = content.getInputStream()) {
                Files.copy(from, copy);
            }
            if (!Sha256.of(copy).equals(hash)) {
                throw new IOException("the content " + hash + " of a file is damaged");
            }
        }
    }
}
