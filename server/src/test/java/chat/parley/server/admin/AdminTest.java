package chat.parley.server.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.model.AuditAnswer;
import chat.parley.model.AuditEntryView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.attachment.Sending;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A server is looked after from a shell, whether it runs or not. */
class AdminTest {

    private static final Pattern PASSWORD = Pattern.compile("password(?: of \\S+)? is (\\S+)");

    @TempDir
    private Path folder;

    /** What a command printed, and its status. */
    record Said(int status, String out, String err) {

        String password() {
            Matcher found = PASSWORD.matcher(out);
            assertThat(found.find()).as(out + err).isTrue();
            return found.group(1);
        }
    }

    @Test
    void aServerThatRunsIsLookedAfterAndGoesOn() {
        Path data = folder.resolve("data");
        try (var server = ParleyTestServer.startIn(data)) {
            Guest ana = server.consumer("ana");
            Said made = admin(data, "create-admin", "boss");
            assertThat(server.signIn("boss", made.password()).get("/users?q=ana").status()).isEqualTo(200);
            assertThat(admin(data, "create-admin", "boss").err()).contains("taken");
            Said reset = admin(data, "reset-password", ana.username());
            assertThat(ana.get("/room").status()).isEqualTo(401);
            assertThat(server.signIn(ana.username(), reset.password()).get("/room").status()).isEqualTo(200);
            assertThat(admin(data, "reset-password", "nobody").status()).isEqualTo(1);
            Guest boss = server.signIn("boss", made.password());
            assertThat(admin(data, "disable", ana.username()).out()).contains("signed out");
            assertThat(admin(data, "list-users").out()).containsPattern(ana.username() + " .* disabled");
            assertThat(boss.get("/admin/people?status=suspended").ok().body()).contains(ana.username());
            assertThat(admin(data, "enable", ana.username()).out()).contains("again");
            assertThat(boss.get("/admin/audit?q=" + ana.username()).ok().as(AuditAnswer.class).entries())
                    .extracting(AuditEntryView::action, AuditEntryView::actor)
                    .startsWith(tuple("person-resumed", null), tuple("person-suspended", null));
            assertThat(admin(data, "list-users").out()).containsPattern("boss +boss Admin +admin")
                    .containsPattern(ana.username() + " +ana of the tests +consumer");
            assertThat(admin(data, "check").out()).contains("all is well");
            assertThat(admin(data, "compact").out()).contains("takes");
            assertThat(admin(data, "repair").err()).contains("Stop it first");
        }
        assertThat(data.resolve(ControlSocket.FILE)).doesNotExist();
    }

    @Test
    void aBackupIsMadeWhilePeopleWriteAndIsRestoredElsewhere() throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        Guest ana;
        String room;
        String file;
        String lineage;
        try (var server = ParleyTestServer.startIn(data)) {
            ana = server.consumer("ana");
            room = Talk.open(ana, server.consumer("boris"));
            file = Sending.upload(ana, "plan.txt", "The plan".getBytes(StandardCharsets.UTF_8)).id();
            Sending.post(ana, room, "before", file);
            assertThat(admin(data, "backup", backup.toString()).out()).contains("restored and read through on trial");
            ana.post("/room/" + room + "/message", Map.of("messageText", "after")).ok();
            lineage = lineage(server, ana);
            assertThat(lineage(server, ana)).isEqualTo(lineage);
            assertThat(admin(data, "backup", backup.toString()).err()).contains("already");
        }
        assertThat(admin(data, "restore", backup.toString()).err()).contains("There is a database");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(admin(elsewhere, "restore", folder.toString()).err()).contains("no backup");
        assertThat(admin(elsewhere, "restore", backup.toString()).out()).contains("Restored to");
        assertThat(admin(elsewhere, "check").out()).contains("all is well");
        try (var server = ParleyTestServer.startIn(elsewhere)) {
            assertThat(renewal(server, ana).status()).as("a sign-in that may have been ended since").isEqualTo(401);
            Guest again = server.signIn(ana.username(), ParleyTestServer.PASSWORD);
            assertThat(Talk.history(again, room).conversation()).extracting(message -> message.message().messageText())
                    .containsExactly("before");
            assertThat(again.get("/attachments/" + file).body()).isEqualTo("The plan");
            assertThat(lineage(server, again)).as("clients are to forget what they keep").isNotEqualTo(lineage);
        }
    }

    @Test
    void aSignInOutlivesARestart() {
        Path data = folder.resolve("data");
        Guest ana;
        try (var server = ParleyTestServer.startIn(data)) {
            ana = server.consumer("ana");
        }
        try (var server = ParleyTestServer.startIn(data)) {
            assertThat(renewal(server, ana).status()).isEqualTo(200);
        }
    }

    private static Answer renewal(ParleyTestServer server, Guest person) {
        return server.stranger().post("/login/refresh", Map.of("refreshToken", person.refreshToken()));
    }

    private static @Nullable String lineage(ParleyTestServer server, Guest person) {
        try (var live = LiveClient.stranger(server).say("identity", "token", person.token())) {
            return live.await(ServerFrame.Ready.class).lineage();
        }
    }

    @Test
    void whatADamagedDatabaseLosesIsNamedExactly() throws IOException {
        Path data = folder.resolve("data");
        String room;
        var random = new Random(7);
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            Guest ana = server.consumer("ana");
            room = Talk.open(ana, server.consumer("boris"));
            for (int number = 1; number <= 200; number++) {
                Talk.post(ana, room, random.ints(1_000, 'a', 'z').mapToObj(Character::toString)
                        .collect(Collectors.joining()));
            }
            assertThat(admin(data, "compact").status()).isZero();
        }
        assertThat(admin(data, "repair").out()).contains("all is well");
        spoil(data.resolve("db"));
        assertThat(admin(data, "check").status()).isEqualTo(1);

        Path saved = folder.resolve("saved");
        Said salvage = admin(data, "salvage", saved.toString());

        assertThat(salvage.status()).isEqualTo(1);
        assertThat(salvage.out()).containsPattern("Room " + room + " lacks the messages [0-9]+");
        assertThat(admin(saved, "check").out()).contains("all is well");
    }

    /** Turns one bit in some places of the largest table. */
    private static void spoil(Path database) throws IOException {
        Path table;
        try (Stream<Path> files = Files.walk(database)) {
            table = files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(table);
        for (int part = 1; part < 4; part++) {
            bytes[bytes.length / 4 * part] ^= 1;
        }
        Files.write(table, bytes);
    }

    @Test
    void aServerThatDoesNotRunIsStartedForTheOrderAlone() throws IOException {
        Path data = folder.resolve("data");
        Said listed = admin(data, "list-users");
        assertThat(listed.out()).contains("admin").doesNotContain("listening");
        assertThat(admin(data, "fingerprint").err()).contains("no certificate of its own");
        Files.writeString(data.resolve(ControlSocket.FILE), "left by a server that was killed");
        assertThat(admin(data, "check").out()).contains("all is well");
    }

    @ParameterizedTest
    @CsvSource({"--help, 0", "check --help, 0", "--version, 0", "unheard-of, 2", "backup, 2", "check --nonsense, 2"})
    void theCommandLineSaysWhatItTakes(String words, int status) {
        Said said = admin(folder, words.split(" "));
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.out() + said.err()).containsPattern("Usage: parley admin|Parley |Did you mean");
    }

    static Said admin(Path data, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] all = new String[words.length + 1];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data=" + data;
        int status = new Admin(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(all);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
