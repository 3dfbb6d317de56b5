package chat.parley.server.overview;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.model.ActivityAnswer;
import chat.parley.model.OverviewAnswer;
import chat.parley.model.OverviewView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import chat.parley.server.support.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an administrator sees of a server at a glance, and that what was counted outlives a stop. */
class OverviewStoryTest {

    @TempDir
    private Path folder;

    @Test
    void whoIsThereWhatIsPostedAndHowSoonItArrives() {
        Path data = folder.resolve("data");
        try (var server = ParleyTestServer.startIn(data)) {
            Guest admin = server.admin();
            assertThat(overview(admin).deliveryMillis()).isNull();
            Guest anna = server.consumer("anna");
            Guest boris = server.consumer("boris");
            String room = Talk.open(anna, boris);
            try (var one = LiveClient.connect(server, anna);
                    var other = LiveClient.connect(server, boris);
                    var second = LiveClient.connect(server, boris)) {
                Talk.post(anna, room, "One");
                Talk.post(boris, room, "Two");
                List.of(one, other, second).forEach(
                        live -> live.await(ServerFrame.NewMessage.class, it -> it.message().number() == 2));
                OverviewView now = await().until(() -> overview(admin), it -> it.deliveryMillis() != null);
                assertThat(now.connections()).isEqualTo(3);
                assertThat(now.people()).isEqualTo(2);
                assertThat(now.deliveryMillis95()).isBetween(0.1, 10_000.0);
                assertThat(now.waiting()).isZero();
            }
            Inquiry.ask(server.consumer("customer"), "Is anybody there?");
            long scans = server.bean(EmbeddedMongo.class).figures().fullScans();
            OverviewView later = await().until(() -> overview(admin),
                    it -> it.connections() == 0 && it.waiting() == 1);
            assertThat(later.mostConnections()).isEqualTo(3);
            assertThat(later.name()).isEqualTo("Parley");
            assertThat(later.version()).isNotEmpty();
            assertThat(later.startedAt()).isBefore(later.at());
            assertThat(later.certificateUntil()).as("it speaks in the open here").isNull();
            assertThat(later.parts()).extracting(OverviewView.Part::name).contains("database", "disk", "live");
            assertThat(later.storage().messages()).isPositive();
            assertThat(later.storage().total()).isGreaterThanOrEqualTo(later.storage().free());
            assertThat(later.lastBackup()).isNull();
            assertThat(server.bean(EmbeddedMongo.class).figures().fullScans()).isEqualTo(scans);
        }
        try (var server = ParleyTestServer.startIn(data)) {
            ActivityAnswer hour = server.admin().get("/admin/overview/messages?range=hour").ok()
                    .as(ActivityAnswer.class);
            assertThat(hour.stepSeconds()).isEqualTo(60);
            assertThat(hour.messages()).hasSize(60);
            assertThat(hour.messages().getFirst()).as("nobody was there to count").isNull();
            assertThat(hour.messages().stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum())
                    .isEqualTo(3);
            assertThat(server.admin().get("/admin/overview/messages?range=year").status()).isEqualTo(400);
        }
    }

    @Test
    void whatIsAddedByManyServersIsSummedAndWhereNobodyWasThereIsAGap() {
        Instant now = Instant.parse("2031-01-15T10:30:30Z"); // far from what other tests write
        var minutes = ParleyTestServer.shared().bean(ActivityMinutes.class);
        minutes.add(minute("2031-01-15T10:30:00Z"), 5, 40);
        minutes.add(minute("2031-01-15T10:30:00Z"), 2, 30);
        minutes.add(minute("2031-01-15T10:28:00Z"), 0, 10);
        minutes.add(minute("2031-01-15T00:00:00Z"), 100, 41);
        minutes.add(minute("2031-01-14T23:59:00Z"), 1_000, 99);
        minutes.add(minute("2031-01-08T10:29:00Z"), 7, 1);
        minutes.add(minute("2031-01-08T10:31:00Z"), 8, 1);
        var activity = ParleyTestServer.shared().bean(Activity.class);
        assertThat(activity.today(now)).isEqualTo(new Activity.Today(107, 7, 41));
        ActivityAnswer hour = activity.messages(ActivityRange.HOUR, now);
        assertThat(hour.from()).isEqualTo("2031-01-15T09:31:00Z");
        assertThat(hour.messages().subList(57, 60)).containsExactly(0L, null, 7L);
        ActivityAnswer day = activity.messages(ActivityRange.DAY, now);
        assertThat(day.messages()).hasSize(144).endsWith(0L, 7L);
        assertThat(activity.messages(ActivityRange.WEEK, now).messages()).hasSize(168).contains(1_000L, 100L)
                .endsWith(7L);
    }

    private static long minute(String time) {
        return Duration.between(Instant.EPOCH, Instant.parse(time)).toMinutes();
    }

    private static OverviewView overview(Guest admin) {
        return admin.get("/admin/overview").ok().as(OverviewAnswer.class).overview();
    }
}
