package chat.parley.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

import chat.parley.model.FileName;
import chat.parley.server.store.ById;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All files that were posted, by id, each as it was uploaded. */
@Component
@Order(ExportPart.FILES)
class ExportedFiles implements ExportPart {

    private final MongoOperations mongo;
    private final BlobStore blobs;

    ExportedFiles(MongoOperations mongo, BlobStore blobs) {
        this.mongo = mongo;
        this.blobs = blobs;
    }

    /** @param file its place in the export */
    private record Line(@JsonProperty("_id") String id, String name, String type, long size, String ownerId,
            String roomId, String messageId, Instant createdAt, String file) {}

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        Iterator<StoredFile> all = ById.all(mongo, StoredFile.class, StoredFile::id)
                .filter(file -> file.complete() && file.posted() != null).iterator();
        while (all.hasNext()) {
            write(all.next(), export);
        }
    }

    private void write(StoredFile file, Export export) throws IOException {
        Optional<Resource> content = blobs.open(file.needs().getFirst());
        StoredFile.Posted posted = file.posted();
        if (content.isEmpty() || posted == null) {
            return; // deleted meanwhile
        }
        String copy = file.idText() + "-" + FileName.safe(file.name());
        try (InputStream bytes = content.get().getInputStream()) {
            export.file(copy, bytes);
        }
        export.line(new Line(file.idText(), file.name(), file.attached().type(), file.size(), file.ownerId(),
                posted.roomId(), posted.messageId(), file.createdAt(), name() + "/" + copy));
    }
}
