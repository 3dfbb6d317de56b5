package chat.parley.desktop.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import chat.parley.model.ConversationView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the app still holds after an hour of use, and, as a figure in what this says, what it takes: with the settings of the
 * package, in a process of its own, while a colleague writes. The server has the sample people, rooms of up to thousands of
 * messages, and an inbox. It needs a display, as an app does; Xvfb will do.
 */
@Tag("e2e")
@Tag("soak")
@EnabledOnOs(OS.LINUX)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
class HourOfUseTest {

    /** Among it pictures that JavaFX holds softly. With what was closed it was 300 MB after two minutes. */
    private static final long MOST_ALIVE = 160_000_000;
    private static final String PASSWORD = "two wheels are enough";
    private static final long MINUTES = Long.getLong("parley.hour.minutes", 60);
    private static final int FRESH = 40;
    private static final Pattern OPTION = Pattern.compile("--java-options \"(-X[^\"$]+)\"");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void nothingIsKeptOfWhatWasClosed() throws Exception {
        Path said = Path.of("target", "hour-of-use.log");
        try (var server = RunningServer.start(folder.resolve("server"))) {
            Process app = launch(server, said);
            try {
                for (int turn = 0; !app.waitFor(1, TimeUnit.SECONDS);) {
                    try (var nadya = new Witness(server.address(), "nadya", PASSWORD)) {
                        turn = talk(nadya, app, turn);
                    }
                }
            } finally {
                app.destroyForcibly();
            }
            List<String> lines = Files.readAllLines(said);
            assertThat(app.exitValue()).as(() -> String.join("\n", lines)).isZero();
            System.out.println(String.join("\n", lines));
            assertThat(Long.parseLong(lines.getLast())).as("bytes alive").isLessThanOrEqualTo(MOST_ALIVE);
        }
    }

    /** Something said every five seconds, for as long as her sign-in surely lasts. */
    private static int talk(Witness nadya, Process app, int begun) throws InterruptedException {
        List<ConversationView> rooms = nadya.conversations();
        int turn = begun;
        while (turn < begun + FRESH && !app.waitFor(5, TimeUnit.SECONDS)) {
            nadya.post(rooms.get(turn % rooms.size()).chatRoomId(), "Meanwhile " + turn + " at the front desk");
            turn++;
        }
        return turn;
    }

    /** As {@code installer/app-image.options} has it, but for what names files of the image. */
    private Process launch(RunningServer server, Path said) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        OPTION.matcher(Files.readString(Path.of("../installer/app-image.options"))).results()
                .map(option -> option.group(1)).forEach(command::add);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dprism.order=sw", "-cp",
                System.getProperty("surefire.test.class.path",
                        System.getProperty("java.class.path")),
                HourOfUse.class.getName()));
        command.addAll(List.of(server.address().toString(), "elena", PASSWORD, folder.resolve("elena").toString(),
                Long.toString(MINUTES)));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
