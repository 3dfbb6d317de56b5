package chat.parley.server.attachment;

import chat.parley.server.account.Caller;
import chat.parley.server.room.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Who may read which file: whoever may read the room that it was posted in, and before that its owner. */
@Component
class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final StoredFiles files;
    private final Reservations reservations;
    private final Rooms rooms;
    private final BlobStore blobs;

    Downloads(StoredFiles files, Reservations reservations, Rooms rooms, BlobStore blobs) {
        this.files = files;
        this.reservations = reservations;
        this.rooms = rooms;
        this.blobs = blobs;
    }

    /** @param hash by which one knows that it is still the same */
    record Content(String name, String type, String hash, Resource bytes) {}

    /** @throws AttachmentNotFound if there is none, or not for this person */
    Content content(Caller caller, String id) {
        StoredFile file = visible(caller, id);
        return content(file, file.name(), file.attached().type(), file.needs().getFirst());
    }

    /** @throws AttachmentNotFound also if the file has no small picture */
    Content thumbnail(Caller caller, String id) {
        StoredFile file = visible(caller, id);
        if (!file.isPicture()) {
            throw new AttachmentNotFound();
        }
        return content(file, "thumbnail", FileType.UNKNOWN, file.needs().getLast());
    }

    private Content content(StoredFile file, String name, String type, String hash) {
        Resource bytes = blobs.open(hash).orElseThrow(() -> {
            log.error("The content of attachment {} is not in the store", file.idText());
            return new AttachmentNotFound();
        });
        return new Content(name, type, hash, bytes);
    }

    private StoredFile visible(Caller caller, String id) {
        StoredFile file = files.find(id).filter(StoredFile::complete).map(reservations::settled)
                .orElseThrow(AttachmentNotFound::new);
        if (!isVisible(caller, file)) {
            throw new AttachmentNotFound();
        }
        return file;
    }

    private boolean isVisible(Caller caller, StoredFile file) {
        var posted = file.posted();
        return posted == null
                ? file.isOwnedBy(caller.userId())
                : rooms.find(posted.roomId()).filter(room -> room.isReadBy(caller)).isPresent();
    }
}
