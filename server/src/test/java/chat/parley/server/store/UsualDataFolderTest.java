package chat.parley.server.store;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its paths need a drive to be absolute")
class UsualDataFolderTest {

    private static final Path LISTED = Path.of("/home/anna");

    private static Path on(String system, Map<String, String> environment) {
        return UsualDataFolder.path(system, LISTED, environment::get);
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(on("Linux", Map.of())).isEqualTo(LISTED.resolve(".local/share/parley/server"));
        assertThat(on("Mac OS X", Map.of())).isEqualTo(LISTED.resolve("Library/Application Support/Parley/server"));
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/local", "HOME", "/elsewhere")))
                .isEqualTo(Path.of("/local/Parley/server"));
    }

    @Test
    void aHomeThatTheUserChoseCountsMoreThanTheListed() {
        assertThat(on("Linux", Map.of("HOME", "/tmp/other")))
                .isEqualTo(Path.of("/tmp/other/.local/share/parley/server"));
        assertThat(on("Mac OS X", Map.of("HOME", "/tmp/other")))
                .isEqualTo(Path.of("/tmp/other/Library/Application Support/Parley/server"));
        assertThat(on("Linux", Map.of("HOME", "/tmp/other", "XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/parley/server"));
    }

    @Test
    void whatIsNotAnAbsolutePathIsAsGoodAsNone() {
        assertThat(on("Linux", Map.of("HOME", "", "XDG_DATA_HOME", "data")))
                .isEqualTo(LISTED.resolve(".local/share/parley/server"));
    }
}
