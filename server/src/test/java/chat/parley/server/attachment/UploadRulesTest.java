package chat.parley.server.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row B11 and the limits of uploads, on a server where they are small. */
class UploadRulesTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.limits=off",
            "--parley.attachments.max-file=2MB",
            "--parley.attachments.quota=5MB");

    private final Guest anna = SERVER.consumer("anna");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItComes() {
        assertThat(Sending.announcing(anna, "big.iso", 2 * MEGABYTE + 1)).isRefused(413).has("/type",
                "/problems/file-too-large").saying("A file may have at most 2 MB.");
        Sending.announce(anna, "one", 2 * MEGABYTE);
        Sending.announce(anna, "two", 2 * MEGABYTE);
        assertThat(Sending.announcing(anna, "three", MEGABYTE + 1)).isRefused(413).has("/type",
                "/problems/quota-used-up");
        UploadView last = Sending.announce(anna, "three", MEGABYTE);
        assertThat(anna.get("/uploads").ok().as(UploadLimits.class))
                .isEqualTo(new UploadLimits(true, 2 * MEGABYTE, 10, 5 * MEGABYTE, 5 * MEGABYTE));
        anna.delete("/uploads/" + last.id()).ok();
        assertThat(anna.get("/uploads/" + last.id())).isRefused(404);
        Sending.announce(anna, "instead", MEGABYTE);
    }

    @Test
    void anAnnouncementNeedsANameASizeAndAProperHash() {
        for (var wish : List.of(Map.of("size", 5), Map.of("name", " ", "size", 5))) {
            assertThat(anna.post("/uploads", wish)).isRefused(400).blaming("name");
        }
        for (var wish : List.of(Map.of("name", "a"), Map.of("name", "a", "size", 0), Map.of("name", "a", "size", -1))) {
            assertThat(anna.post("/uploads", wish)).isRefused(400).blaming("size");
        }
        assertThat(anna.post("/uploads", Map.of("name", "a", "size", 5, "sha256", "xyz"))).isRefused(400)
                .blaming("sha256");
    }

    @Test
    void piecesMustFollowEachOtherAndMayNotRunOver() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        String id = Sending.announce(anna, "a.bin", bytes.length).id();
        assertThat(Sending.send(anna, id, 1, bytes)).isRefused(409).has("/type", "/problems/wrong-offset");
        assertThat(Sending.send(anna, id, 0, new byte[bytes.length + 1])).isRefused(413);
        assertThat(anna.send(anna.request("/uploads/" + id).header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", "0").method("PATCH", BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[bytes.length + 1])))))
                .as("of unknown length").isRefused(413);
        assertThat(received(id)).isZero();
        Sending.send(anna, id, 0, Sending.from(bytes, 0, 1_000)).ok();
        assertThat(Sending.send(anna, id, 0, Sending.from(bytes, 0, 1_000))).as("sent twice").isRefused(409);
        assertThat(received(id)).isEqualTo(1_000);
        assertThat(Sending.posting(anna, Talk.open(anna, SERVER.consumer("x")), "Too soon", id)).isRefused(400);
        Sending.send(anna, id, 1_000, Sending.from(bytes, 1_000, bytes.length)).ok();
        UploadAnswer again = Sending.send(anna, id, bytes.length, new byte[0]).ok().as(UploadAnswer.class);
        assertThat(again.upload().attachment()).as("the answer that was lost").isNotNull();
        assertThat(anna.send(anna.request("/uploads/" + id).header("Content-Type", "text/plain").method("PATCH",
                BodyPublishers.ofString("x")))).isRefused(415);
        assertThat(anna.send(anna.request("/uploads/" + id).header("Content-Type", "application/octet-stream")
                .method("PATCH", BodyPublishers.ofString("x")))).isRefused(400);
    }

    @Test
    void whatCameBeforeAConnectionBrokeStays() throws Exception {
        byte[] bytes = new byte[900_000];
        String id = Sending.announce(anna, "a.bin", bytes.length).id();
        try {
            anna.send(anna.request("/uploads/" + id).header("Content-Type", "application/octet-stream")
                    .header("Upload-Offset", "0").method("PATCH",
                            BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Breaking::new), bytes.length)));
        } catch (RuntimeException broken) {
            // as it should be
        }
        await().until(() -> anna.get("/uploads/" + id).status() == 200
                && received(id) >= 400_000);
        long received = received(id);
        assertThat(received).isLessThan(bytes.length);
        assertThat(Sending.send(anna, id, received, Sending.from(bytes, (int) received, bytes.length)).ok()
                .as(UploadAnswer.class).upload().attachment()).isNotNull();
    }

    @Test
    void whatArrivesDamagedIsThrownAwayAndMayComeAgain() {
        byte[] good = Samples.text("good");
        String id = anna.post("/uploads", Map.of("name", "a.txt", "size", 4, "sha256",
                "770E607624D689265CA6C44884D0807D9B054D23C473C106C72BE9DE08B7376C")).ok().as(UploadAnswer.class)
                .upload()
                .id();
        assertThat(Sending.send(anna, id, 0, Samples.text("evil"))).isRefused(409).has("/type",
                "/problems/content-differs");
        assertThat(received(id)).isZero();
        assertThat(Sending.send(anna, id, 0, good)).isOk();
    }

    @Test
    void nothingHostileIsAPictureOrKeepsItsName() {
        String room = Talk.open(anna, SERVER.consumer("boris"));
        Map<String, byte[]> hostile = Map.of("../../bomb.png", Samples.bomb(65_000, 65_000), "drawing.svg",
                Samples.text("<svg onload='alert(1)'/>"), "page.html", Samples.text("<script>alert(1)</script>"), "CON",
                Samples.text("device"), "x".repeat(300) + ".png", Samples.text("no picture"), "run\u202Egpj.exe",
                new byte[]{'M', 'Z', 0, 0});
        hostile.forEach((name, bytes) -> {
            var attachment = Sending.upload(anna, name, bytes);
            assertThat(attachment.thumbnail()).isFalse();
            assertThat(attachment.width()).isNull();
            assertThat(attachment.name()).hasSizeBetween(1, 120).doesNotContain("/", "\\", "..", "\u202E")
                    .isNotEqualToIgnoringCase("con");
            Sending.post(anna, room, "", attachment.id());
            var answer = anna.get("/attachments/" + attachment.id());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isIn("application/octet-stream", "image/png");
        });
    }

    @Test
    void aMessageHasAtMostTenFilesEachOnce() {
        String room = Talk.open(anna, SERVER.consumer("boris"));
        String id = Sending.upload(anna, "a.txt", Samples.text("a")).id();
        assertThat(Sending.posting(anna, room, "", id, id)).isRefused(400).blaming("attachments");
        assertThat(Sending.posting(anna, room, "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"))
                .isRefused(400).blaming("attachments");
        assertThat(Sending.posting(anna, room, "")).as("neither words nor files").isRefused(400)
                .blaming("messageText");
    }

    @Test
    void whatNobodyPostsIsForgottenWithItsBytes() throws Exception {
        var files = SERVER.bean(StoredFiles.class);
        String id = Sending.upload(anna, "a.txt", Samples.text("forgotten " + anna.id())).id();
        var file = files.find(id).orElseThrow();
        var content = SERVER.data().resolve("attachments/blobs").resolve(file.needs().getFirst().substring(0, 2))
                .resolve(file.needs().getFirst());
        assertThat(Files.exists(content)).isTrue();
        SERVER.bean(Leftovers.class).expired(Clock.systemUTC().instant().plus(Duration.ofHours(23)));
        assertThat(anna.get("/uploads/" + id)).isOk();
        SERVER.bean(Leftovers.class).expired(Clock.systemUTC().instant().plus(Duration.ofHours(25)));
        assertThat(anna.get("/uploads/" + id)).isRefused(404);
        assertThat(Files.exists(content)).isFalse();
    }

    private long received(String id) {
        return anna.get("/uploads/" + id).ok().as(UploadAnswer.class).upload().received();
    }

    /** Half a megabyte, and then nothing but trouble. */
    private static final class Breaking extends InputStream {

        private int left = 500_000;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the cable was pulled");
            }
            int some = Math.min(left, length);
            left -= some;
            return some;
        }
    }
}
