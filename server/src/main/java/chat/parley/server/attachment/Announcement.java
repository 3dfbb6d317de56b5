package chat.parley.server.attachment;

import java.time.Clock;
import java.util.Locale;

import chat.parley.model.FileName;
import chat.parley.model.StartUpload;
import chat.parley.model.UploadView;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an upload begins. Everything that can be refused is refused here, before its bytes come. */
@Component
class Announcement {

    private final StoredFiles files;
    private final Incoming incoming;
    private final Allowance allowance;
    private final Clock clock;

    Announcement(StoredFiles files, Incoming incoming, Allowance allowance, Clock clock) {
        this.files = files;
        this.incoming = incoming;
        this.allowance = allowance;
        this.clock = clock;
    }

    /**
     * @throws Invalid if name, size or hash is none
     * @throws FileTooLarge if no file may be so large
     * @throws QuotaUsedUp if all files of this person together would be too large
     * @throws chat.parley.server.web.StorageFull if the disk has no room for it
     */
    UploadView announce(String ownerId, StartUpload wish) {
        String name = wish.name() == null ? "" : wish.name();
        if (name.isBlank()) {
            throw new Invalid("name", "A file has a name.");
        }
        long size = wish.size() == null ? 0 : wish.size();
        if (size < 1) {
            throw new Invalid("size", "A file has at least one byte.");
        }
        String sha256 = sha256(wish.sha256());
        incoming.requireRoom(size);
        return allowance.within(ownerId, size, expiresAt -> {
            var file = StoredFile.announced(ownerId, FileName.safe(name), size, sha256, clock.instant(), expiresAt);
            files.insert(file);
            return file.upload(0);
        });
    }

    private static @Nullable String sha256(@Nullable String given) {
        String hash = given == null ? null : given.toLowerCase(Locale.ROOT);
        if (hash != null && !Sha256.isOne(hash)) {
            throw new Invalid("sha256", "A SHA-256 has 64 hexadecimal digits.");
        }
        return hash;
    }
}
