package chat.parley.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.model.BackupView;
import chat.parley.model.BackupsAnswer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.store.Footprint;
import chat.parley.server.store.Kept;
import chat.parley.server.web.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

/** Backups as an administrator asks for them: one at a time, tried out, the newest kept, and nothing half left. */
class BackupStoryTest {

    @TempDir
    private Path folder;

    @Test
    void theNewestAreKeptAndWhatIsNotOursIsLeftAlone() throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("backups"));
        Path own = Files.createDirectories(shelf.resolve("parley-2020-01-01T00-00-00Z"));
        Path old = Files.createDirectories(shelf.resolve("parley-2020-01-02T00-00-00Z"));
        Files.writeString(old.resolve(Label.FILE), "{\"begun\":\"2020-01-02T00:00:00Z\",\"documents\":1,\"bytes\":2}");
        Path halfMade = Files.createDirectories(shelf.resolve("parley-2020-01-03T00-00-00Z" + FullCopy.UNFINISHED));
        Path photos = Files.createDirectories(shelf.resolve("photos.unfinished"));
        try (var server = ParleyTestServer.start("--parley.backup.folder=" + shelf, "--parley.backup.keep=1")) {
            Guest admin = server.admin();
            BackupView made = makeOne(admin);
            assertThat(made.state()).as("%s", made.failure()).isEqualTo("verified");
            Path there = shelf.resolve(made.name());
            await().untilAsserted(() -> assertThat(old).doesNotExist());
            assertThat(List.of(own, photos, there)).allSatisfy(kept -> assertThat(kept).isDirectory());
            assertThat(halfMade).doesNotExist();
            assertThat(Files.getPosixFilePermissions(there)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(made.bytes()).isPositive();
            EmbeddedMongo.restore(there.resolve(FullCopy.DATABASE), folder.resolve("restored"));
            assertThat(EmbeddedMongo.check(folder.resolve("restored")).isSound()).isTrue();
        }
    }

    @Test
    void whatFailsLeavesNothingAndSaysWhy() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "not a folder");
        try (var server = ParleyTestServer.start("--parley.backup.folder=" + noFolder.resolve("backups"))) {
            BackupView failed = makeOne(server.admin());
            assertThat(failed.state()).isEqualTo("failed");
            assertThat(failed.failure()).startsWith("The backup to ");
            assertThat(failed.bytes()).isZero();
        }
        Path shelf = folder.resolve("shelf");
        try (var server = ParleyTestServer.startWith(Huge.class, folder.resolve("data"),
                "--parley.backup.folder=" + shelf)) {
            assertThat(makeOne(server.admin()).failure()).startsWith("There is too little room for a backup in");
            assertThat(shelf).doesNotExist();
        }
    }

    @Test
    void itsTimeComesOnceADayAndAlsoLate() throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        Files.setLastModifiedTime(shelf, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        try (var server = ParleyTestServer.start("--parley.backup.folder=" + shelf)) {
            BackupSchedule schedule = server.bean(BackupSchedule.class);
            Timetable table = new Timetable(LocalTime.MIDNIGHT, ZoneOffset.UTC);
            schedule.look(table);
            Backups backups = server.bean(Backups.class);
            await().atMost(Duration.ofSeconds(60)).until(() -> backups.latest().orElseThrow().state(),
                    Predicate.isEqual("verified"));
            schedule.look(table);
            assertThat(backups.all()).hasSize(1);
        }
    }

    @Test
    void ofADatabaseElsewhereThereIsNoneAndThatIsSaid() {
        var noDatabase = new StaticListableBeanFactory().getBeanProvider(EmbeddedMongo.class);
        FullCopy copy = new FullCopy(noDatabase, List.of(), mock(RoomForBackups.class));
        try (var backups = new Backups(copy, mock(BackupShelf.class), mock(AuditLog.class), Clock.systemUTC())) {
            assertThat(backups.latest()).isEmpty();
            assertThatThrownBy(backups::all).isInstanceOf(Conflict.class).hasMessageContaining("tools of MongoDB");
            assertThatThrownBy(() -> backups.start(Actor.AT_THE_SHELL)).isInstanceOf(Conflict.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Files beyond any disk. */
    static class Huge implements Footprint {

        @Override
        public Kind kind() {
            return Kind.FILES;
        }

        @Override
        public long bytes() {
            return Long.MAX_VALUE / 2;
        }
    }

    /** Stands for what takes long. */
    static class Slow implements Kept {

        static volatile CountDownLatch goOn = new CountDownLatch(0);

        @Override
        public String folder() {
            return "slow";
        }

        @Override
        public Hold hold() {
            return () -> {};
        }

        @Override
        public void copyTo(Path target) throws IOException {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void oneIsMadeAtATimeAndAStopDoesNotWaitForIt() {
        Slow.goOn = new CountDownLatch(1);
        Path data = folder.resolve("data");
        try (var server = ParleyTestServer.startWith(Slow.class, data)) {
            Guest admin = server.admin();
            assertThat(admin.post("/admin/backups", "").ok().as(BackupsAnswer.class).backups().getFirst().state())
                    .isEqualTo("running");
            var second = admin.post("/admin/backups", "");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.at("/type")).isEqualTo("/problems/backup-running");
        }
        assertThat(data.resolve("backups")).isEmptyDirectory();
        Slow.goOn.countDown();
        try (var server = ParleyTestServer.startIn(data)) {
            assertThat(makeOne(server.admin()).state()).isEqualTo("verified");
        }
    }

    private static BackupView makeOne(Guest admin) {
        admin.post("/admin/backups", "").ok();
        return await().atMost(Duration.ofSeconds(60)).until(() -> newest(admin),
                newest -> newest != null && !newest.state().equals("running"));
    }

    private static @Nullable BackupView newest(Guest admin) {
        List<BackupView> all = admin.get("/admin/backups").ok().as(BackupsAnswer.class).backups();
        return all.isEmpty() ? null : all.getFirst();
    }
}
