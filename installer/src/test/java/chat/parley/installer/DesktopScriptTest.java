package chat.parley.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that starts an installed app, with a program in its place that only tells what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is written for a POSIX shell")
class DesktopScriptTest {

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        Text.writeScript(Path.of("linux/desktop/parley-desktop"), Map.of(), home.resolve("bin/parley-desktop"));
        Path program = home.resolve("lib/parley-desktop/bin/parley-desktop");
        Files.createDirectories(program.getParent());
        Files.writeString(program,
                "#!/bin/sh\necho \"gl $GDK_GL, $MALLOC_ARENA_MAX heap\"\nfor word in \"$@\"; do echo \"word $word\"; done\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theProgramGetsItsWordsAndOneHeapAndGtkLooksForNoOpenGl() throws Exception {
        assertThat(said(home.resolve("bin/parley-desktop"), Map.of())).containsExactly("gl disable, 1 heap",
                "word parley://desk.example/room?a=1&b=2", "word two words");
    }

    @Test
    void itIsFoundThroughALinkAndWhatSomebodyWantsOtherwiseHolds() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("talk"), Path.of("bin/parley-desktop"));
        assertThat(said(link, Map.of("GDK_GL", "gles", "MALLOC_ARENA_MAX", "4"))).first().isEqualTo("gl gles, 4 heap");
    }

    private List<String> said(Path command, Map<String, String> environment) throws Exception {
        Path said = home.resolve("said");
        var builder = new ProcessBuilder(command.toString(), "parley://desk.example/room?a=1&b=2", "two words")
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeAll(List.of("GDK_GL", "MALLOC_ARENA_MAX"));
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
