package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /room/{roomId}/attachments}: a page of a room's files, newest message first. */
public record RoomAttachmentsAnswer(boolean success, List<RoomAttachment> attachments) {

    public RoomAttachmentsAnswer {
        attachments = List.copyOf(attachments);
    }
}
