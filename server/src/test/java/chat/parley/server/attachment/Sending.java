package chat.parley.server.attachment;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import chat.parley.model.AttachmentView;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;

import static java.util.Objects.requireNonNull;

/** What people do with files, in one word each; unless it answers, it must succeed. */
public final class Sending {

    private Sending() {}

    public static UploadView announce(Guest owner, String name, long size) {
        return announcing(owner, name, size).ok().as(UploadAnswer.class).upload();
    }

    public static Answer announcing(Guest owner, String name, long size) {
        return owner.post("/uploads", Map.of("name", name, "size", size));
    }

    /** These bytes, from that place on. */
    public static Answer send(Guest owner, String uploadId, long offset, byte[] bytes) {
        return owner.send(owner.request("/uploads/" + uploadId).header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", Long.toString(offset)).method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    public static byte[] from(byte[] bytes, int start, int end) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** A whole file, ready to be posted. */
    public static AttachmentView upload(Guest owner, String name, byte[] bytes) {
        UploadView upload = announce(owner, name, bytes.length);
        return requireNonNull(
                send(owner, upload.id(), 0, bytes).ok().as(UploadAnswer.class).upload().attachment());
    }

    public static PostView post(Guest author, String roomId, String text, String... fileIds) {
        return posting(author, roomId, text, fileIds).ok().as(PostAnswer.class).post();
    }

    public static Answer posting(Guest author, String roomId, String text, String... fileIds) {
        return author.post("/room/" + roomId + "/message",
                Map.of("messageText", text, "attachments", List.of(fileIds)));
    }
}
