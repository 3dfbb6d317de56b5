package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class OutboxFileTest {
    private static final Problem REFUSAL = new Problem("/problems/forbidden", "no", 403, "no", false, "no", null);
    @TempDir
    private Path folder;
    private final List<OutboxFile> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(OutboxFile::close);
    }

    @Test
    void whatIsPutIsThereInOrderAfterARestart() {
        OutboxFile outbox = outbox();
        Outgoing first = message("c1", "one");
        Outgoing answer = new Outgoing("c2", "room", "две 🚲", "m7", Instant.ofEpochMilli(42), null);
        List.of(first, answer, message("c3", "three")).forEach(outbox::put);
        outbox.put(first.refused(REFUSAL));
        outbox.remove("c3");
        outbox.remove("unknown");
        assertThat(restarted(outbox).load()).containsExactly(first.refused(REFUSAL), answer);
    }

    @Test
    void draftsAndMarksOfReadingAreThereAfterARestart() {
        OutboxFile outbox = outbox();
        outbox.keepDraft("r1", new KeptDraft("begun", "m1"));
        outbox.keepDraft("r2", new KeptDraft("given up", null));
        outbox.keepDraft("r2", null);
        outbox.keepReadMark("r1", 5);
        outbox.keepReadMark("r1", 3);
        outbox.keepReadMark("r2", 8);
        outbox.dropReadMark("r2", 8);
        outbox.dropReadMark("r1", 4);
        OutboxFile again = restarted(outbox);
        assertThat(again.drafts()).isEqualTo(Map.of("r1", new KeptDraft("begun", "m1")));
        assertThat(again.readMarks()).isEqualTo(Map.of("r1", 5L));
    }

    @Test
    void itIsForItsOwnersEyesOnly() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        outbox().put(message("c1", "secret"));
        try (var files = Files.list(folder.resolve("account"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("account"))))
                .isEqualTo("rwx------");
    }

    @Test
    void ofADamagedFileWhatCanBeReadIsTakenOverAndTheRestPutAside() throws IOException {
        OutboxFile outbox = outbox();
        List<Outgoing> messages = IntStream.range(0, 400).mapToObj(i -> message("c" + i, "text " + i)).toList();
        messages.forEach(outbox::put);
        outbox.close();
        byte[] bytes = Files.readAllBytes(file());
        // The last pages hold the last rows and the index.
        System.arraycopy(new byte[4_096], 0, bytes, bytes.length - 4_096, 4_096);
        Files.write(file(), bytes);

        List<Outgoing> left = outbox().load();
        assertThat(left).isNotEmpty().isEqualTo(messages.subList(0, left.size()));
        try (var files = Files.list(folder.resolve("account"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("outbox.db.damaged"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no database at all", "SQLite format 3\u0000 and then nothing of the kind", "x"})
    void garbageIsPutAsideAndTheNextTextIsKept(String garbage) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), garbage.repeat(300), StandardCharsets.ISO_8859_1);
        OutboxFile outbox = outbox();
        outbox.put(message("c1", "new"));
        assertThat(restarted(outbox).load()).extracting(Outgoing::text).containsExactly("new");
    }

    @Test
    void thatOfANewerParleyIsLeftAsItIs() throws Exception {
        OutboxFile outbox = outbox();
        outbox.put(message("c1", "from the future"));
        outbox.close();
        sql("PRAGMA user_version = 99");
        OutboxFile older = outbox();
        assertThatThrownBy(() -> older.put(message("c2", "no"))).isInstanceOf(StoreFailure.class);
        sql("PRAGMA user_version = 2");
        assertThat(outbox().load()).extracting(Outgoing::text).containsExactly("from the future");
    }

    @Test
    void thatOfAParleyWithoutFilesIsTakenOver() throws Exception {
        OutboxFile outbox = outbox();
        outbox.put(message("c1", "from the past"));
        outbox.keepDraft("r1", new KeptDraft("begun", null));
        outbox.close();
        sql("ALTER TABLE outgoing DROP COLUMN files");
        sql("ALTER TABLE draft DROP COLUMN files");
        sql("PRAGMA user_version = 1");
        OutboxFile newer = outbox();
        assertThat(newer.load()).extracting(Outgoing::text).containsExactly("from the past");
        var file = new KeptFile("k", "plan.pdf", 3, "0", 4, 5, "up1");
        newer.put(new Outgoing("c2", "room", "", null, Instant.EPOCH, null, List.of(file)));
        newer.keepDraft("r1", new KeptDraft("", null, List.of(file.uploadedAs(null))));
        OutboxFile again = restarted(newer);
        assertThat(again.load().getLast().files()).containsExactly(file);
        assertThat(again.drafts()).isEqualTo(Map.of("r1", new KeptDraft("", null, List.of(file.uploadedAs(null)))));
    }

    @Test
    void oneThatIsLockedIsUsedOnceTheLockIsGone() throws Exception {
        OutboxFile earlier = outbox();
        earlier.load();
        OutboxFile outbox = restarted(earlier);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file()); var lock = other.createStatement()) {
            lock.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> outbox.put(message("c1", "x"))).isInstanceOf(StoreFailure.class)
                    .hasMessageNotContaining("x\"");
        }
        outbox.put(message("c1", "after all"));
        assertThat(outbox.load()).extracting(Outgoing::text).containsExactly("after all");
    }

    @Test
    void theJavaFxThreadMayNotWaitForTheDisk() throws InterruptedException {
        OutboxFile outbox = outbox();
        try (var fx = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("JavaFX Application Thread").factory())) {
            assertThatThrownBy(() -> fx.submit(outbox::load).get()).isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(outbox.load()).isEmpty();
    }

    private Path file() {
        return folder.resolve("account/outbox.db");
    }

    private OutboxFile outbox() {
        OutboxFile outbox = new OutboxFile(file());
        opened.add(outbox);
        return outbox;
    }

    private OutboxFile restarted(OutboxFile outbox) {
        outbox.close();
        return outbox();
    }

    private void sql(String statement) throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file()); var run = other.createStatement()) {
            run.execute(statement);
        }
    }

    private static Outgoing message(String clientId, @Nullable String text) {
        return new Outgoing(clientId, "room", String.valueOf(text), null, Instant.ofEpochMilli(1_000), null);
    }
}
