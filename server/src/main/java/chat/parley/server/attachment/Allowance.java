package chat.parley.server.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import chat.parley.model.UploadLimits;
import chat.parley.server.message.Draft;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How much a person may upload. On each server one announcement of a person is judged at a time. */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class Allowance {

    private static final int STRIPES = 64;

    private final StoredFiles files;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    Allowance(StoredFiles files, AttachmentSettings settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    UploadLimits of(String ownerId) {
        return new UploadLimits(true, settings.maxFile().toBytes(), Draft.MOST_FILES, settings.quota().toBytes(),
                files.bytesOf(ownerId));
    }

    /**
     * Lets a file be announced if there is room for it.
     *
     * @param announce is given when the upload expires
     * @throws FileTooLarge if no file may be so large
     * @throws QuotaUsedUp if all files of the person together would be too large
     */
    <T> T within(String ownerId, long size, Function<Instant, T> announce) {
        if (size > settings.maxFile().toBytes()) {
            throw new FileTooLarge(settings.maxFile());
        }
        ReentrantLock lock = locks[Math.floorMod(ownerId.hashCode(), STRIPES)];
        lock.lock();
        try {
            if (files.bytesOf(ownerId) + size > settings.quota().toBytes()) {
                throw new QuotaUsedUp(settings.quota());
            }
            return announce.apply(clock.instant().plus(settings.keep()));
        } finally {
            lock.unlock();
        }
    }
}
