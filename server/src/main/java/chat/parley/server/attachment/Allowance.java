package chat.parley.server.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.model.UploadLimits;
import chat.parley.server.message.Draft;
import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much a person may upload. On each server one announcement of a person is judged at a time. */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class Allowance {

    private static final int STRIPES = 64;
    /** In megabytes. */
    private static final long LARGEST = 10_240;
    private static final long LARGEST_QUOTA = 10_485_760;

    private final StoredFiles files;
    private final Supplier<DataSize> maxFile;
    private final Supplier<DataSize> quota;
    private final Duration keep;
    private final Clock clock;
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    Allowance(StoredFiles files, AttachmentSettings given, LiveSettings settings, Clock clock) {
        this.files = files;
        maxFile = settings.declare(Setting.megabytes("parley.attachments.max-file", given.maxFile(), 1, LARGEST));
        quota = settings.declare(Setting.megabytes("parley.attachments.quota", given.quota(), 1, LARGEST_QUOTA));
        keep = given.keep();
        this.clock = clock;
    }

    UploadLimits of(String ownerId) {
        return new UploadLimits(true, maxFile.get().toBytes(), Draft.MOST_FILES, quota.get().toBytes(),
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
        DataSize most = maxFile.get();
        if (size > most.toBytes()) {
            throw new FileTooLarge(most);
        }
        ReentrantLock lock = locks[Math.floorMod(ownerId.hashCode(), STRIPES)];
        lock.lock();
        try {
            DataSize all = quota.get();
            if (files.bytesOf(ownerId) + size > all.toBytes()) {
                throw new QuotaUsedUp(all);
            }
            return announce.apply(clock.instant().plus(keep));
        } finally {
            lock.unlock();
        }
    }
}
