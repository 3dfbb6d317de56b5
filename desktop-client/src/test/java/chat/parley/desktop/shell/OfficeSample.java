package chat.parley.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.ActivityAnswer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AdminRoomView;
import chat.parley.model.AuditEntryView;
import chat.parley.model.BackupView;
import chat.parley.model.OverviewView;
import chat.parley.model.Role;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import org.jspecify.annotations.Nullable;

/** The server and the people of the mockups. */
final class OfficeSample {

    private static final Instant NOW = SampleChat.now();
    private static final long GIGA = 1L << 30;

    private OfficeSample() {}

    /** All is well. */
    static SampleServer healthy() {
        SampleServer server = server();
        FakeAdministration office = server.administration;
        office.people.add(new AdminPersonView(server.me(), null, NOW, 3, true));
        office.add("Georgi", "Petrov", UserType.SUPPORT, Role.LEAD, online(2));
        office.add("Nadya", "Koleva", UserType.SUPPORT, Role.MEMBER, online(2));
        office.add("Tom", "Okafor", UserType.CONSUMER, Role.MEMBER, online(1));
        office.add("Maya", "Lindqvist", UserType.CONSUMER, Role.MEMBER, seen(Duration.ofMinutes(12)));
        office.add("Petar", "Stoyanov", UserType.CONSUMER, Role.MEMBER, seen(Duration.ofMinutes(49)));
        office.add("Ivan", "Dimitrov", UserType.CONSUMER, Role.MEMBER,
                view -> new AdminPersonView(view.user(), NOW.minus(Duration.ofDays(107)), null, 0, false));
        office.add("Konstantina-Aleksandra", "Hadzhikonstantinova-Papadopoulos", UserType.CONSUMER, Role.MEMBER,
                online(1));
        office.add("Stoyan", "Iliev", UserType.CONSUMER, Role.MEMBER, seen(Duration.ofHours(20)));
        office.add("Lucía", "Prado", UserType.CONSUMER, Role.MEMBER, seen(Duration.ofDays(40)));
        office.addMembers(1_274);
        rooms(office);
        log(office);
        return server;
    }

    /** Nobody has come yet, and nothing was done. */
    static SampleServer brandNew() {
        SampleServer server = server();
        FakeAdministration office = server.administration;
        office.people.add(new AdminPersonView(server.me(), null, NOW, 3, true));
        office.backups.clear();
        office.overview = overview(List.of(part("database", "UP"), part("disk", "UP"), part("live", "UP")),
                new OverviewView.Storage(120 * GIGA, 118 * GIGA, 0, GIGA / 64, GIGA / 512), null);
        return server;
    }

    /** Something is wrong with the disk, with the backup, and nobody counted for a while. */
    static SampleServer ailing() {
        SampleServer server = healthy();
        FakeAdministration office = server.administration;
        office.overview = overview(
                List.of(part("database", "UP"), part("disk", "DEGRADED"), part("live", "UP"), part("redis", "UP")),
                new OverviewView.Storage(120 * GIGA, 9 * GIGA, 70 * GIGA, 12 * GIGA, 5 * GIGA),
                new BackupView("parley-2026-11-19T03-00", NOW.minus(Duration.ofHours(7)), 0, "failed",
                        "There is no room left for it."));
        ActivityAnswer whole = office.activity(AdminApi.Range.DAY);
        List<@Nullable Long> gaps = new ArrayList<>(whole.messages());
        for (int i = 60; i < 75; i++) {
            gaps.set(i, null);
        }
        office.activity = new ActivityAnswer(true, whole.from(), whole.stepSeconds(), gaps);
        return server;
    }

    private static void rooms(FakeAdministration office) {
        var people = office.people.stream().limit(5).map(AdminPersonView::user).toList();
        office.rooms.rooms.addAll(List.of(
                new AdminRoomView("r1", RoomType.CONSUMER_TO_CONSUMER, "Workshop", people, 12, 48_120, 7_340_032,
                        SampleServer.NINE, SampleServer.NINE),
                new AdminRoomView("r2", RoomType.CONSUMER_TO_CONSUMER, null, people.subList(1, 3), 2, 311, 0,
                        SampleServer.NINE, SampleServer.NINE.minusSeconds(90_000)),
                new AdminRoomView("r3", RoomType.CONSUMER_TO_CONSUMER, "x".repeat(60), people, 5, 9, 1_200_000_000,
                        SampleServer.NINE, SampleServer.NINE.minusSeconds(9_000_000))));
    }

    private static SampleServer server() {
        SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
        FakeAdministration office = server.administration;
        office.overview = overview(List.of(part("database", "UP"), part("disk", "UP"), part("live", "UP")),
                new OverviewView.Storage(120 * GIGA, 78 * GIGA, 30 * GIGA, 6 * GIGA, 2 * GIGA),
                new BackupView("parley-2026-11-19T03-00", NOW.minus(Duration.ofHours(7)), 4_402_341_478L, "verified",
                        null));
        office.activity = new ActivityAnswer(true, NOW.minus(Duration.ofDays(1)), 600, messages());
        return server;
    }

    private static List<Long> messages() {
        List<Long> messages = new ArrayList<>();
        for (int i = 0; i < 144; i++) {
            double hour = (9.7 + i / 6.0) % 24;
            double busy = 0.3 * Math.exp(-Math.pow(hour - 11, 2) / 12) + 0.6 * Math.exp(-Math.pow(hour - 18, 2) / 5);
            messages.add(Math.round(600 * (busy * (0.85 + 0.3 * ((i * 37) % 11) / 11.0) + 0.01)));
        }
        return messages;
    }

    private static OverviewView overview(List<OverviewView.Part> parts, OverviewView.Storage storage,
            @Nullable BackupView backup) {
        return new OverviewView("Vitosha Bikes", "0.1.0", NOW.minus(Duration.ofDays(23)), NOW, parts, 163, 148, 171,
                2431, 2170, 38.0, 90.0, 3, 240, storage, backup, NOW.plus(Duration.ofDays(80)));
    }

    private static OverviewView.Part part(String name, String status) {
        return new OverviewView.Part(name, status);
    }

    private static UnaryOperator<AdminPersonView> online(int devices) {
        return view -> new AdminPersonView(view.user(), null, NOW, devices, true);
    }

    private static UnaryOperator<AdminPersonView> seen(Duration ago) {
        return view -> new AdminPersonView(view.user(), null, NOW.minus(ago), 1, false);
    }

    private static void log(FakeAdministration office) {
        record Line(@Nullable String actor, String action, @Nullable String subject, @Nullable String detail) {}
        List<Line> lines = List.of(new Line("u-elena", "role-changed", "nadya", "support, member"),
                new Line("u-elena", "person-suspended", "ivan", null),
                new Line(null, "backup-made", null, "parley-2026-11-19T03-00"),
                new Line("georgi", "message-deleted", "workshop", null),
                new Line("u-elena", "password-reset", "konstantina-aleksandra.hadzhikonstantinova-papadopoulos", null),
                new Line("u-elena", "people-imported", null, "120"), new Line("u-elena", "people-exported", null, null),
                new Line("u-elena", "person-deleted", "old-account", null),
                new Line("u-elena", "planet-moved", "mars", null), new Line("u-elena", "signed-out", "tom", null));
        for (int i = 0; i < 40; i++) {
            Line line = lines.get(i % lines.size());
            office.log.add(new AuditEntryView("e" + i, NOW.minus(Duration.ofMinutes(30L + 137L * i)), line.actor(),
                    line.action(), line.subject(), line.detail(), line.actor() == null ? null : "192.168.1.20"));
        }
    }
}
