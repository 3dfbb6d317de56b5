package chat.parley.server.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Files and contents that belong to nothing, or not any more. */
@Component
class Leftovers {

    private static final int AT_ONCE = 100;

    /** Somebody may be about to write to it. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final StoredFiles files;
    private final Incoming incoming;
    private final BlobStore blobs;
    private final Disposal disposal;
    private final Clock clock;

    Leftovers(StoredFiles files, Incoming incoming, BlobStore blobs, Disposal disposal, Clock clock) {
        this.files = files;
        this.incoming = incoming;
        this.blobs = blobs;
        this.disposal = disposal;
        this.clock = clock;
    }

    /** The files of messages that are no more. */
    void ofMessages(List<String> messageIds) {
        files.ofMessages(messageIds).stream().filter(files::remove).forEach(disposal::dispose);
    }

    /** Uploads that nobody posted in time. */
    void expired(Instant now) {
        files.expired(now).stream().filter(files::removeUnposted).forEach(disposal::dispose);
    }

    /** Compares everything on the disk with the database. */
    void sweepDisk() {
        try {
            sweepContents();
            sweepIncoming();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweepContents() throws IOException {
        try (Stream<String> all = blobs.hashes()) {
            List<String> some = new ArrayList<>(AT_ONCE);
            all.forEach(hash -> {
                some.add(hash);
                if (some.size() == AT_ONCE) {
                    disposal.disposeUnneeded(some);
                    some.clear();
                }
            });
            disposal.disposeUnneeded(some);
        }
    }

    private void sweepIncoming() throws IOException {
        List<String> old;
        try (Stream<String> ids = incoming.untouchedSince(clock.instant().minus(YOUNG))) {
            old = ids.toList();
        }
        for (String id : old) {
            if (files.find(id).filter(file -> !file.complete()).isEmpty()) {
                incoming.discard(id);
            }
        }
    }
}
