package chat.parley.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AtLoginTest {

    private static final Optional<String> INSTALLED = Optional.of("/opt/my apps/parley & co/bin/Parley");

    @TempDir
    private Path home;

    @Test
    void whatIsNotInstalledCannotBeStarted() {
        assertThat(AtLogin.of("Linux", home, Map.of(), Optional.empty())).isEmpty();
    }

    @Test
    void onLinuxAFileIsThereAsLongAsItIsToStart() throws IOException {
        AtLogin place = AtLogin.of("Linux", home, Map.of(), INSTALLED).orElseThrow();
        assertThat(place.starts()).isFalse();
        place.start(true);
        place.start(true);
        Path file = home.resolve(".config/autostart/parley.desktop");
        assertThat(Files.readAllLines(file)).contains("[Desktop Entry]",
                "Exec=\"/opt/my apps/parley & co/bin/Parley\" --in-background");
        assertThat(place.starts()).isTrue();
        place.start(false);
        place.start(false);
        assertThat(file).doesNotExist();
        AtLogin elsewhere = AtLogin
                .of("Linux", home, Map.of("XDG_CONFIG_HOME", home.resolve("conf").toString()), INSTALLED)
                .orElseThrow();
        elsewhere.start(true);
        assertThat(home.resolve("conf/autostart/parley.desktop")).exists();
    }

    @Test
    void onMacItIsALaunchAgentOfTheSameProgram() throws IOException {
        AtLogin place = AtLogin.of("Mac OS X", home, Map.of(), INSTALLED).orElseThrow();
        place.start(true);
        assertThat(Files.readString(home.resolve("Library/LaunchAgents/chat.parley.desktop.plist")))
                .contains("<string>/opt/my apps/parley &amp; co/bin/Parley</string><string>--in-background</string>");
    }

    @Test
    void onWindowsTheProgramStandsInQuotes() {
        AtLogin place = AtLogin.of("Windows 11", home, Map.of(), Optional.of("C:\\My Apps\\Parley.exe")).orElseThrow();
        assertThat(((RunKey) place).adding()).contains("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run",
                "\\\"C:\\My Apps\\Parley.exe\\\" --in-background");
    }

    @Test
    void aSystemThatDoesNotTakeItIsSaidAndTheSwitchGoesBack() throws IOException {
        Path taken = Files.writeString(home.resolve(".config"), "a file where a folder should be");
        AtLogin place = AtLogin.of("Linux", home, Map.of(), INSTALLED).orElseThrow();
        var model = new AtLoginViewModel(place, Runnable::run, Runnable::run);
        model.start(true);
        assertThat(model.refused().get()).isTrue();
        assertThat(model.starts().get()).isFalse();
        Files.delete(taken);
        model.start(true);
        assertThat(model.refused().get()).isFalse();
        assertThat(model.starts().get()).isTrue();
    }

    @Test
    void ofTwoQuickWishesTheSecondHolds() {
        AtLogin place = AtLogin.of("Linux", home, Map.of(), INSTALLED).orElseThrow();
        Deque<Runnable> several = new ArrayDeque<>();
        var model = new AtLoginViewModel(place, several::push, Runnable::run);
        model.start(true);
        model.start(false);
        while (!several.isEmpty()) {
            several.pop().run(); // whichever came last first, as threads may
        }
        assertThat(place.starts()).isFalse();
        assertThat(model.starts().get()).isFalse();
    }
}
