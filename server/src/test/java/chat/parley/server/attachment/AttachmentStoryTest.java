package chat.parley.server.attachment;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import chat.parley.model.AttachmentView;
import chat.parley.model.PostView;
import chat.parley.model.RoomAttachment;
import chat.parley.model.RoomAttachmentsAnswer;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Files from their announcement to their end, through the real engine, over REST and live. */
class AttachmentStoryTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final Guest stranger = server.consumer("stranger");
    private final String room = Talk.open(anna, boris);

    @Test
    void aPictureIsSentInPiecesHeardLiveListedAndReadByMembersOnly() throws Exception {
        byte[] jpeg = Samples.picture("jpg", 1600, 1200);
        UploadView upload = Sending.announce(anna, "Колело.jpg", jpeg.length);
        Sending.send(anna, upload.id(), 0, Sending.from(jpeg, 0, 5_000)).ok();
        UploadView halfway = anna.get("/uploads/" + upload.id()).ok().as(UploadAnswer.class).upload();
        assertThat(halfway.received()).isEqualTo(5_000);
        assertThat(halfway.attachment()).isNull();
        AttachmentView picture = Sending.send(anna, upload.id(), 5_000, Sending.from(jpeg, 5_000, jpeg.length)).ok()
                .as(UploadAnswer.class).upload().attachment();
        assertThat(picture).isEqualTo(
                new AttachmentView(upload.id(), "Колело.jpg", "image/jpeg", jpeg.length, 1600, 1200, true));

        try (var ears = LiveClient.connect(server, boris)) {
            PostView post = Sending.post(anna, room, "", upload.id());
            assertThat(post.message().messageText()).isEmpty();
            assertThat(post.attachments()).containsExactly(picture);
            assertThat(ears.await(ServerFrame.NewMessage.class).message()).isEqualTo(post);
            assertThat(Talk.history(boris, room).conversation().getFirst()).isEqualTo(post.toMessage());
            assertThat(Talk.summary(boris, room).attachments()).containsExactly(picture);
            assertThat(files(boris, "")).singleElement().satisfies(listed -> {
                assertThat(listed.attachment()).isEqualTo(picture);
                assertThat(listed.messageId()).isEqualTo(post.postId());
                assertThat(listed.postedByUser().id()).isEqualTo(anna.id());
            });
        }
        HttpResponse<byte[]> content = read(boris, "/attachments/" + upload.id());
        assertThat(content.body()).isEqualTo(jpeg);
        assertThat(content.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(content.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%9A");
        assertThat(content.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(content.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(content.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        byte[] thumbnail = read(boris, "/attachments/" + upload.id() + "/thumbnail").body();
        assertThat(thumbnail.length).isBetween(100, 100_000);
        assertThat(FileType.of(thumbnail)).isEqualTo("image/jpeg");
    }

    @Test
    void aFileIsReadInPartsAndNotAgainIfItIsKnown() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        String id = Sending.upload(anna, "data.bin", bytes).id();
        Sending.post(anna, room, "Data", id);
        HttpResponse<byte[]> part = read(boris, "/attachments/" + id, "Range", "bytes=90000-");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 90000-99999/100000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 90_000, 100_000));
        assertThat(read(boris, "/attachments/" + id, "Range", "bytes=100000-").statusCode()).isEqualTo(416);
        String tag = read(boris, "/attachments/" + id).headers().firstValue("ETag").orElseThrow();
        assertThat(read(boris, "/attachments/" + id, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void anUploadBelongsToItsOwnerUntilItIsPostedAndToOneMessageThen() {
        String id = Sending.upload(anna, "plan.txt", Samples.text("The plan")).id();
        assertThat(anna.get("/attachments/" + id).body()).isEqualTo("The plan");
        for (Guest other : List.of(boris, stranger)) {
            assertThat(other.get("/attachments/" + id)).isRefused(404);
            assertThat(other.get("/uploads/" + id)).isRefused(404);
            assertThat(other.delete("/uploads/" + id)).isRefused(404);
            assertThat(Sending.send(other, id, 0, Samples.text("x"))).isRefused(404);
        }
        assertThat(Sending.posting(boris, room, "Mine", id)).isRefused(400).blaming("attachments");
        Sending.post(anna, room, "Here", id);
        assertThat(boris.get("/attachments/" + id).body()).isEqualTo("The plan");
        assertThat(Sending.posting(anna, room, "Again", id)).isRefused(400).blaming("attachments");
        assertThat(anna.delete("/uploads/" + id)).as("it belongs to its message now").isRefused(404);
        String own = Talk.open(stranger, server.consumer("friend"));
        assertThat(Sending.posting(stranger, own, "Stolen", id)).isRefused(400);
        assertThat(stranger.get("/attachments/" + id).body())
                .isEqualTo(stranger.get("/attachments/0123456789abcdef01234567").body())
                .isEqualTo(stranger.get("/attachments/nothing").body());
        assertThat(stranger.get("/attachments/" + id + "/thumbnail")).isRefused(404);
        assertThat(boris.get("/attachments/" + id + "/thumbnail")).as("no picture").isRefused(404);
    }

    @Test
    void sendingAgainWithTheSameFilesIsTheSameMessageAndWithOthersAConflict() {
        String one = Sending.upload(anna, "one.txt", Samples.text("1")).id();
        String two = Sending.upload(anna, "two.txt", Samples.text("2")).id();
        var body = new HashMap<String, Object>(Map.of("clientId", "c", "attachments", List.of(one)));
        var first = anna.post("/room/" + room + "/message", body).ok();
        assertThat(anna.post("/room/" + room + "/message", body).ok().body()).isEqualTo(first.body());
        body.put("attachments", List.of(two));
        assertThat(anna.post("/room/" + room + "/message", body)).isRefused(409);
        body.put("attachments", List.of());
        assertThat(anna.post("/room/" + room + "/message", body)).isRefused(400);
        Sending.post(anna, room, "The other is still free", two);
        try (var live = LiveClient.connect(server, anna)) {
            live.say("send", "ref", "1", "roomId", room, "clientId", "c", "attachments", List.of(one));
            assertThat(requireNonNull(live.await(ServerFrame.Ack.class).post()).postId())
                    .isEqualTo(first.at("/post/postId"));
        }
    }

    @Test
    void aDeletedMessageOrRoomTakesItsFilesAlongAndEqualContentsStayForTheOthers() {
        byte[] same = Samples.text("The same words " + room);
        String one = Sending.upload(anna, "one.txt", same).id();
        String two = Sending.upload(anna, "two.txt", same).id();
        PostView post = Sending.post(anna, room, "", one);
        String other = Talk.open(boris, anna, server.consumer("third"));
        Sending.post(anna, other, "", two);
        long before = used(anna);

        Talk.delete(anna, post);
        assertThat(boris.get("/attachments/" + one)).isRefused(404);
        assertThat(files(boris, "")).isEmpty();
        assertThat(Talk.history(boris, room).conversation().getFirst().attachments()).isEmpty();
        assertThat(used(anna)).isEqualTo(before - same.length);
        assertThat(boris.get("/attachments/" + two).body()).isEqualTo(new String(same));

        boris.delete("/delete/room/" + other).ok();
        assertThat(anna.get("/attachments/" + two)).isRefused(404);
        assertThat(used(anna)).isEqualTo(before - 2 * same.length);
    }

    @Test
    void theListOfFilesIsPagedNewestFirstAndByKind() {
        String[] ids = new String[3];
        for (int i = 0; i < 3; i++) {
            ids[i] = Sending.upload(anna, "note " + i + ".txt", Samples.text("Note " + i)).id();
        }
        String picture = Sending.upload(anna, "dot.png", Samples.picture("png", 20, 10)).id();
        Sending.post(anna, room, "", ids[0], ids[1]);
        Sending.post(anna, room, "", ids[2], picture);
        assertThat(ids(boris, "")).containsExactly(ids[2], picture, ids[0], ids[1]);
        assertThat(ids(boris, "?limit=2&page=1")).containsExactly(ids[0], ids[1]);
        assertThat(ids(boris, "?kind=media")).containsExactly(picture);
        assertThat(ids(boris, "?kind=files")).containsExactly(ids[2], ids[0], ids[1]);
        assertThat(boris.get("/room/" + room + "/attachments?kind=all")).isRefused(400).blaming("kind");
        assertThat(stranger.get("/room/" + room + "/attachments").body())
                .isEqualTo(stranger.get("/room/nothing/attachments").body());
    }

    @Test
    void aCaptionMayBeTakenAwayAndWordsMayNot() {
        String id = Sending.upload(anna, "a.txt", Samples.text("a")).id();
        PostView post = Sending.post(anna, room, "Caption", id);
        PostView edited = Talk.edit(anna, post, "");
        assertThat(edited.message().messageText()).isEmpty();
        assertThat(edited.attachments()).isEqualTo(post.attachments());
        PostView words = Talk.post(anna, room, "Words");
        assertThat(anna.put("/room/" + room + "/message/" + words.postId(), Map.of("messageText", "")))
                .isRefused(400);
    }

    private List<RoomAttachment> files(Guest member, String query) {
        return member.get("/room/" + room + "/attachments" + query).ok().as(RoomAttachmentsAnswer.class).attachments();
    }

    private List<String> ids(Guest member, String query) {
        return files(member, query).stream().map(file -> file.attachment().id()).toList();
    }

    private static long used(Guest person) {
        return person.get("/uploads").ok().as(UploadLimits.class).usedBytes();
    }

    private static HttpResponse<byte[]> read(Guest reader, String path, String... headers)
            throws IOException, InterruptedException {
        var request = reader.request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
