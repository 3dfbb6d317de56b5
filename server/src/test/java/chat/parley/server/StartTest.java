package chat.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import chat.parley.model.OverviewAnswer;
import chat.parley.model.OverviewView;
import chat.parley.server.store.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows P5, P6, A2 and A9: what happens at a start, and what is said when there is none. */
class StartTest {

    @Test
    void optionsBecomeProperties() {
        assertThat(CommandLine.toProperties("--port", "1", "--data=/x y", "--host", "::1", "--mongodb",
                "mongodb://a/b?c=d",
                "--spring.a=b", "--port=2", "--accept-loss")).containsExactly("--parley.port=2", "--parley.data=/x y",
                        "--parley.host=::1", "--parley.mongodb=mongodb://a/b?c=d", "--spring.a=b",
                        "--parley.accept-loss=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "port", "--port", "-p"})
    void aWrongOptionIsNamed(String option) {
        assertThatThrownBy(() -> CommandLine.toProperties(option)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(option).hasMessageContaining("Usage:");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsAreKeptFromOthers() throws IOException {
        try (var server = ParleyTestServer.start("--parley.admin-password=")) {
            var password = server.data().resolve("initial-admin-password");
            assertThat(mode(server.data())).isEqualTo("rwx------");
            assertThat(mode(password)).isEqualTo("rw-------");
            assertThat(mode(server.data().resolve("keys"))).isEqualTo("rwx------");
            try (var keys = Files.list(server.data().resolve("keys"))) {
                assertThat(keys).hasSize(1).allSatisfy(key -> assertThat(mode(key)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void theMadeUpPasswordIsKeptUntilItIsChanged() throws IOException {
        var data = ParleyTestServer.freshFolder();
        var file = data.resolve("initial-admin-password");
        String password;
        try (var server = ParleyTestServer.startIn(data, "--parley.admin-password=")) {
            password = Files.readString(file).strip();
            assertThat(password).hasSize(20);
            server.signIn("admin", password);
        }
        try (var server = ParleyTestServer.startIn(data, "--parley.admin-password=")) {
            assertThat(file).hasContent(password);
            var admin = server.signIn("admin", password);
            admin.put("/users/" + admin.id() + "/password",
                    Map.of("oldPassword", password, "newPassword", "the admin's own words")).ok();
            assertThat(file).doesNotExist();
            server.signIn("admin", "the admin's own words");
        }
    }

    @Test
    void tokensOutliveARestart() {
        var data = ParleyTestServer.freshFolder();
        Guest anna;
        try (var server = ParleyTestServer.startIn(data)) {
            anna = server.consumer("anna");
        }
        try (var server = ParleyTestServer.startIn(data)) {
            assertThat(server.stranger().withToken(anna.token()).get("/users/" + anna.id())).isOk();
            assertThat(server.stranger().post("/login/refresh", Map.of("refreshToken", anna.refreshToken()))).isOk();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyThatOthersMayReadIsNotUsed() throws IOException {
        var data = ParleyTestServer.freshFolder();
        ParleyTestServer.startIn(data).close();
        try (var keys = Files.list(data.resolve("keys"))) {
            Files.setPosixFilePermissions(keys.findFirst().orElseThrow(), PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertThat(refusal(data)).contains("can be read by other users").contains("chmod 600").doesNotContain("\n");
    }

    @Test
    void aSecondServerOnOneFolderIsRefused() {
        try (var first = ParleyTestServer.start()) {
            assertThat(refusal(first.data())).contains("is in use by another Parley server").doesNotContain("\n");
            assertThat(first.stranger().get("/server")).isOk();
        }
    }

    @Test
    void aDatabaseThatLostItsFilesStartsOnlyIfThatIsAccepted() throws IOException {
        var data = ParleyTestServer.freshFolder();
        ParleyTestServer.startIn(data).close();
        FileSystemUtils.deleteRecursively(data.resolve("db/store"));
        assertThat(refusal(data)).contains("is gone").contains("UTC").contains("--accept-loss").endsWith(".")
                .doesNotContain("\n", "..", "Exception");
        try (var server = ParleyTestServer.startIn(data, "--parley.accept-loss=true")) {
            assertThat(server.stranger().get("/server")).isOk();
        }
        ParleyTestServer.startIn(data).close();
    }

    @Test
    void aFullDiskRefusesWhatWouldBeWrittenAndAnswersTheRest() {
        var data = ParleyTestServer.freshFolder();
        Guest anna;
        Guest admin;
        try (var server = ParleyTestServer.startIn(data)) {
            anna = server.consumer("anna");
            admin = server.admin();
        }
        try (var server = ParleyTestServer.startIn(data, "--parley.reserve=1000000TB")) {
            assertThat(server.stranger().withToken(anna.token()).get("/users/" + anna.id())).isOk();
            var refused = server.stranger().post("/users", Map.of("username", "ben", "password", "the secret of ben",
                    "firstName", "Ben", "lastName", "B", "type", "consumer"));
            assertThat(refused).isRefused(507);
            assertThat(refused.body()).contains("/problems/storage_full");
            var overview = admin.at(server.uri()).get("/admin/overview");
            assertThat(overview).isOk();
            assertThat(overview.as(OverviewAnswer.class).overview().parts()).as("whoever is to mend it sees it")
                    .contains(new OverviewView.Part("database", "DOWN"));
        }
    }

    @Test
    void aDamagedDatabaseIsRefusedInOneSentence() throws IOException {
        var data = ParleyTestServer.freshFolder();
        ParleyTestServer.startIn(data).close();
        Files.writeString(data.resolve("db/store/CURRENT"), "nothing\n");
        assertThat(refusal(data)).contains("cannot be opened: ").contains(data.toString()).contains("backup")
                .endsWith(".").doesNotContain("\n", "..", "Exception");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var port = ParleyTestServer.shared().port();
        assertThat(refusal(ParleyTestServer.freshFolder(), "--parley.port=" + port))
                .startsWith("Port " + port + " is already in use.").doesNotContain("\n");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of("target", "test-servers")), "no", "folder");
        assertThat(refusal(file.resolve("below"))).contains("cannot be written to").contains(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--parley.port=x", "--parley.port=99999", "--parley.limits=maybe",
        "--parley.mongodb=http://x",
        "--parley.mongodb=mongodb://127.0.0.1:1/parley", "--parley.admin-password=short",
        "--parley.limit.send.burst=0", "--parley.redis=redis://127.0.0.1:1"})
    void aSettingThatCannotBeUsedIsNamed(String setting) {
        assertThat(refusal(ParleyTestServer.freshFolder(), setting)).hasSizeLessThan(250).doesNotContain("\n")
                .doesNotContain("Exception").endsWith(".");
    }

    @Test
    void limitsStayOnWhereOthersCanConnect() {
        assertThat(refusal(ParleyTestServer.freshFolder(), "--parley.limits=off", "--parley.host=0.0.0.0"))
                .contains("only on a server that listens on loopback");
    }

    private static String refusal(Path data, String... settings) {
        try (var server = ParleyTestServer.startIn(data, settings)) {
            throw new AssertionError("It started on " + server.uri());
        } catch (RuntimeException failure) {
            return StartFailure.sentence(failure);
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
