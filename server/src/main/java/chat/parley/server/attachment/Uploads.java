package chat.parley.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.model.UploadView;
import chat.parley.server.web.TooLarge;
import org.springframework.stereotype.Component;

/**
 * Files on their way in. What has arrived of one stays when its connection breaks, and its owner goes on from there. Safe for
 * use by many threads.
 */
@Component
class Uploads {

    private final StoredFiles files;
    private final Incoming incoming;
    private final Sealing sealing;
    private final Disposal disposal;

    /** Uploads that are being written to on this server. */
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

    Uploads(StoredFiles files, Incoming incoming, Sealing sealing, Disposal disposal) {
        this.files = files;
        this.incoming = incoming;
        this.sealing = sealing;
        this.disposal = disposal;
    }

    /** @throws UploadNotFound also if it is somebody else's */
    UploadView progress(String ownerId, String id) {
        return exclusively(id, () -> {
            StoredFile file = own(ownerId, id);
            long received = incoming.received(file.idText());
            boolean arrived = file.complete() || received == file.size() || received == 0 && file.facts() != null;
            return (arrived ? sealing.seal(file) : file).upload(received);
        });
    }

    /**
     * Adds bytes; with the last ones the upload is complete.
     *
     * @param offset how many the sender takes to be there
     * @param bytes read to their end; what came before they broke stays
     * @param announced how many there are; below zero if that is not known
     * @throws WrongOffset if that is not how many are there
     * @throws TooLarge if they are more than are missing; then none is kept
     */
    UploadView append(String ownerId, String id, long offset, InputStream bytes, long announced) {
        return exclusively(id, () -> {
            StoredFile file = own(ownerId, id);
            long received = file.complete() ? file.size() : incoming.received(file.idText());
            if (offset != received) {
                throw new WrongOffset(received);
            }
            long missing = file.size() - received;
            if (announced > missing) {
                throw new TooLarge();
            }
            if (missing > 0) {
                incoming.append(file.idText(), bytes, missing);
            }
            long now = file.complete() ? file.size() : incoming.received(file.idText());
            return (now == file.size() ? sealing.seal(file) : file).upload(now);
        });
    }

    /**
     * Gives an upload up.
     *
     * @throws UploadNotFound also if it is posted, or about to be: then it belongs to its message
     */
    void cancel(String ownerId, String id) {
        exclusively(id, () -> {
            StoredFile file = own(ownerId, id);
            if (!files.removeUnposted(file)) {
                throw new UploadNotFound();
            }
            disposal.dispose(file);
            return file.upload(0);
        });
    }

    private StoredFile own(String ownerId, String id) {
        return files.find(id).filter(file -> file.isOwnedBy(ownerId)).orElseThrow(UploadNotFound::new);
    }

    private interface Work {
        UploadView run() throws IOException;
    }

    /** One at a time for each upload: who comes second is told so, as the first may be a connection that died unnoticed. */
    private UploadView exclusively(String id, Work work) {
        if (busy.putIfAbsent(id, true) != null) {
            throw new UploadBusy();
        }
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            busy.remove(id);
        }
    }
}
