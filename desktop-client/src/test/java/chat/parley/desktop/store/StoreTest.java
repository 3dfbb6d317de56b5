package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoreTest {
    private static final Path HOME = Path.of("/home/ana");
    @TempDir
    private Path folder;

    @Test
    void aWindowComesBackToWhereItWasOnTheseScreens() {
        var home = new Settings.WindowPlace(2_000, 10, 1_400, 900, true);
        var away = new Settings.WindowPlace(10, 10, 1_000, 700, false);
        Settings settings = Settings.initial().withWindow("laptop and wall", home).withWindow("laptop", away);
        assertThat(settings.window("laptop and wall")).isEqualTo(home);
        assertThat(settings.window("laptop")).isEqualTo(away);
        assertThat(settings.window("never seen")).as("the latest of all").isEqualTo(away);
        for (int i = 0; i < 20; i++) {
            settings = settings.withWindow("screens " + i, away);
        }
        assertThat(settings.windows()).hasSize(8).containsKey("screens 19").doesNotContainKey("laptop");
    }

    @Test
    void settingsAreThereAgainAfterARestart() {
        Path file = folder.resolve("new/settings.json");
        new SettingsFile(file).change(settings -> settings.withServer("a.example").withLanguage("bg"));
        new SettingsFile(file).change(settings -> settings.withServer("b.example"));
        Settings read = new SettingsFile(file).get();
        assertThat(read.servers()).containsExactly("b.example", "a.example");
        assertThat(read.language()).isEqualTo("bg");
        assertThat(read.theme()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"servers\": 7}", "\u0000\u0001", "{\"servers\":[null]}",
        "{\"future\":true}"})
    void garbageInTheSettingsIsNoObstacle(String garbage) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, garbage);
        SettingsFile settings = new SettingsFile(file);
        assertThat(settings.get()).isEqualTo(Settings.initial());
        settings.change(known -> known.withTheme("dark"));
        assertThat(new SettingsFile(file).get().theme()).isEqualTo("dark");
    }

    @Test
    void whatCannotBeReadIsPutAsideForItsOwner() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{ almost json");
        new SettingsFile(file);
        assertThat(folder.resolve("settings.json.unreadable")).hasContent("{ almost json");
    }

    @Test
    void secretsAndTextsStayOutOfLogs() {
        assertThat(new Outgoing("c1", "r1", "private", null, Instant.EPOCH, null)).asString()
                .doesNotContain("private");
    }

    @Test
    void eachSystemHasItsFolders() {
        assertThat(Directories.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "relative")::get))
                .isEqualTo(new Directories(HOME.resolve(".config/parley"), Path.of("/data/parley"),
                        HOME.resolve(".local/state/parley")));
        assertThat(Directories.of("Mac OS X", HOME, _ -> null).data())
                .isEqualTo(HOME.resolve("Library/Application Support/Parley"));
        assertThat(Directories.of("Windows 11", HOME, Map.of("APPDATA", "/roaming")::get).config())
                .isEqualTo(Path.of("/roaming/Parley"));
    }

    /** The server's data lies below, where a server that is started by hand looks for it, too. */
    @Test
    void aHomeThatTheUserChoseCountsMoreThanTheListed() {
        Path other = Path.of("/tmp/other").toAbsolutePath();
        Map<String, String> environment = Map.of("HOME", other.toString());
        assertThat(Directories.of("Linux", HOME, environment::get)).isEqualTo(new Directories(
                other.resolve(".config/parley"), other.resolve(".local/share/parley"),
                other.resolve(".local/state/parley")));
        assertThat(Directories.of("Mac OS X", HOME, environment::get).data())
                .isEqualTo(other.resolve("Library/Application Support/Parley"));
        assertThat(Directories.of("Linux", HOME, Map.of("HOME", "")::get).data())
                .isEqualTo(HOME.resolve(".local/share/parley"));
    }

    @Test
    void theOutboxKeepsItsOrderWhenAMessageIsReplaced() {
        Outbox outbox = Outbox.inMemory();
        List.of("c1", "c2", "c3").forEach(id -> outbox.put(new Outgoing(id, "r", id, null, Instant.EPOCH, null)));
        outbox.put(new Outgoing("c1", "r", "changed", null, Instant.EPOCH, null));
        outbox.remove("c2");
        assertThat(outbox.load()).extracting(Outgoing::text).containsExactly("changed", "c3");
    }
}
