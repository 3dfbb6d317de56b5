package chat.parley.server.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import chat.parley.model.RoomAttachmentsAnswer;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Paging;
import chat.parley.server.web.ProtectiveHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading files: as a list, whole, in part (header {@code Range}), or as a small picture. Never shown by a browser. */
@RestController
class AttachmentController {

    /** The only types that are named; all else is handed out as bytes that nobody is to look into. */
    private static final Set<String> NAMED = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Downloads downloads;
    private final RoomFiles roomFiles;

    AttachmentController(Downloads downloads, RoomFiles roomFiles) {
        this.downloads = downloads;
        this.roomFiles = roomFiles;
    }

    @GetMapping("/attachments/{attachmentId}")
    ResponseEntity<Resource> content(Caller caller, @PathVariable String attachmentId) {
        return answer(downloads.content(caller, attachmentId));
    }

    @GetMapping("/attachments/{attachmentId}/thumbnail")
    ResponseEntity<Resource> thumbnail(Caller caller, @PathVariable String attachmentId) {
        return answer(downloads.thumbnail(caller, attachmentId));
    }

    /** {@code kind} is {@code media} for pictures, {@code files} for the rest; without it all are listed. */
    @GetMapping("/room/{roomId}/attachments")
    RoomAttachmentsAnswer list(Caller caller, @PathVariable String roomId, Paging paging,
            @RequestParam(required = false) @Nullable String kind) {
        return new RoomAttachmentsAnswer(true, roomFiles.page(caller, roomId, kind, paging));
    }

    private static ResponseEntity<Resource> answer(Downloads.Content content) {
        var type = NAMED.contains(content.type())
                ? MediaType.parseMediaType(content.type())
                : MediaType.APPLICATION_OCTET_STREAM;
        var attachment = ContentDisposition.attachment().filename(content.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().headers(ProtectiveHeaders::on).contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .eTag("\"" + content.hash() + "\"").body(content.bytes());
    }
}
