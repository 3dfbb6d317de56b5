package chat.parley.server.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import chat.parley.model.AuditAnswer;
import chat.parley.model.SearchAnswer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.attachment.Sending;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Messages whose time is over. */
class RetentionTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.limits=off");
    private static final Instant NOW = Clock.systemUTC().instant();

    private final Retention retention = SERVER.bean(Retention.class);
    private final Guest admin = SERVER.admin();
    private final Guest anna = SERVER.consumer("anna");
    private final Guest boris = SERVER.consumer("boris");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsOldGoesWithItsFilesAndEverythingElseStaysRight() {
        String room = Talk.openNamed("Workshop", anna, boris);
        var file = Sending.upload(anna, "plan.txt", "the plan".getBytes(StandardCharsets.UTF_8));
        Sending.post(anna, room, "here is the saddle plan", file.id());
        IntStream.range(0, 220).parallel().forEach(each -> Talk.post(anna, room, "saddle " + each));
        var before = Talk.history(boris, room, "?limit=1");
        await().until(() -> found(boris) == 221);

        keep(0);
        assertThat(sweep(NOW.plus(Duration.ofDays(400)))).as("off").isZero();
        keep(30);
        assertThat(sweep(NOW)).as("not old yet").isZero();
        assertThat(sweep(NOW.plus(Duration.ofDays(32)))).isEqualTo(221);

        assertThat(Talk.summary(boris, room)).satisfies(summary -> {
            assertThat(summary.unread()).isZero();
            assertThat(summary.lastNumber()).isEqualTo(before.lastNumber());
        });
        var after = Talk.history(boris, room);
        assertThat(after.conversation()).filteredOn(message -> message.line() == null)
                .allMatch(message -> message.deletedAt() != null);
        assertThat(after.lastChange()).isEqualTo(before.lastChange() + 221);
        assertThat(Talk.history(boris, room, "?afterChange=" + before.lastChange() + "&limit=100").conversation())
                .as("how an app that holds them comes to know").hasSize(100)
                .allMatch(message -> message.deletedAt() != null && message.message().messageText().isEmpty());
        assertThat(boris.get("/attachments/" + file.id())).isRefused(404);
        assertThat(anna.get("/uploads")).has("/usedBytes", "0");
        await().until(() -> found(boris) == 0);
        assertThat(admin.get("/admin/audit?action=messages-expired").ok().as(AuditAnswer.class).entries())
                .singleElement().satisfies(entry -> {
                    assertThat(entry.actor()).isNull();
                    assertThat(entry.detail()).isEqualTo("221");
                });

        assertThat(Talk.post(anna, room, "and on").number()).isEqualTo(before.lastNumber() + 1);
        assertThat(Talk.summary(boris, room).unread()).isEqualTo(1);
        AtomicInteger rests = new AtomicInteger();
        retention.sweep(30, NOW.plus(Duration.ofDays(31)), rests::incrementAndGet);
        assertThat(rests).as("what is done is not looked at again").hasValueLessThan(2);

        String last = Talk.post(anna, room, "mistyped?").postId();
        var schedule = new RetentionSchedule(retention, SERVER.bean(RetentionPeriod.class),
                Clock.fixed(NOW.plus(Duration.ofDays(40)), ZoneOffset.UTC));
        keep(3);
        schedule.look();
        assertThat(alive(room, last)).as("there is time to take the number back").isTrue();
        keep(5);
        schedule.look();
        assertThat(alive(room, last)).as("and it begins with the one that is there then").isTrue();
        schedule.look();
        assertThat(alive(room, last)).isFalse();
        schedule.close();
    }

    private boolean alive(String room, String messageId) {
        return Talk.history(boris, room).conversation().stream()
                .anyMatch(message -> message.id().equals(messageId) && message.deletedAt() == null);
    }

    @Test
    void whatAnAdministratorDeletesIsNamedByWhatTheRoomIsCalled() {
        String named = Talk.openNamed("Спици и главини", anna, boris);
        var post = Talk.post(boris, named, "rude");
        assertThat(admin.delete("/delete/message/" + post.postId())).isOk();
        assertThat(admin.delete("/delete/room/" + named)).isOk();
        String unnamed = Talk.open(anna, boris);
        assertThat(admin.delete("/delete/room/" + unnamed)).isOk();

        var entries = admin.get("/admin/audit?limit=3").ok().as(AuditAnswer.class).entries();
        assertThat(entries).extracting("action").containsExactly("room-deleted", "room-deleted", "message-deleted");
        assertThat(entries.get(0).subject()).contains(anna.username(), boris.username());
        assertThat(entries.get(1).subject()).isEqualTo("Спици и главини");
        assertThat(entries.get(1).detail()).isEqualTo("2 messages, room " + named);
        assertThat(entries.get(2).subject()).isEqualTo("Спици и главини");
        assertThat(entries.get(2).detail()).isEqualTo("message 2, room " + named);
    }

    private long sweep(Instant now) {
        return retention.sweep(SERVER.bean(RetentionPeriod.class).get(), now, () -> {});
    }

    private void keep(int days) {
        long seen = admin.get("/admin/settings").ok().json().path("version").asLong();
        admin.send("PATCH", "/admin/settings", Map.of("version", seen, "values",
                Map.of("parley.retention.days", Integer.toString(days)))).ok();
    }

    private static long found(Guest who) {
        return who.get("/search?q=saddle").ok().as(SearchAnswer.class).total();
    }
}
