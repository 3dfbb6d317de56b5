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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The script that starts an installed app, with a program in the place of its Java that only tells what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is written for a POSIX shell")
class StartScriptTest {

    private static final String TELLS = """
            #!/bin/sh
            echo "gl $GDK_GL, $MALLOC_ARENA_MAX heap, more: $JDK_JAVA_OPTIONS"
            for word in "$@"; do echo "word $word"; done
            """;

    @TempDir
    private Path folder;

    private DesktopImage image;

    @BeforeEach
    void replace() throws IOException {
        image = DesktopImage.in(folder.toRealPath(), Platform.LINUX_X64);
        write(image.runtime().java(), TELLS);
        write(image.program(), "what jpackage put there");
        Files.createDirectories(image.app());
        Files.writeString(image.settings(), """
                [Application]
                app.classpath=$APPDIR/parley-desktop.jar
                app.mainclass=chat.parley.desktop.shell.Launcher
                app.classpath=$APPDIR/one.jar

                [JavaOptions]
                java-options=-Djpackage.app-version=0.1.0
                java-options=-XX:AOTCache=$APPDIR/parley-desktop.aot
                """);
        StartScript.replaceProgram(image, Path.of("linux/desktop/parley-desktop"), "chat.parley.Main");
    }

    @Test
    void theAppGetsItsOptionsAndJarsAndTheWordsOfThePerson() throws Exception {
        assertThat(said(image.program(), Map.of("JDK_JAVA_OPTIONS", "-Xmx1m"))).containsExactly(
                "gl disable, 1 heap, more: ", "word -Djpackage.app-version=0.1.0",
                "word -XX:AOTCache=" + image.app() + "/parley-desktop.aot",
                "word -Djpackage.app-path=" + image.program(), "word -cp",
                "word " + image.app() + "/parley-desktop.jar:" + image.app() + "/one.jar", "word chat.parley.Main",
                "word parley://desk.example/room?a=1&b=2", "word two words");
    }

    @Test
    void itIsFoundThroughALinkAndWhatSomebodyWantsOtherwiseHolds() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("talk"), Path.of("parley-desktop/bin/parley-desktop"));
        assertThat(said(link, Map.of("GDK_GL", "gles", "MALLOC_ARENA_MAX", "4"))).startsWith("gl gles, 4 heap, more: ")
                .contains("word -XX:AOTCache=" + image.app() + "/parley-desktop.aot");
    }

    @Test
    void listsOfProcessesNameTheApp() {
        assertThat(image.runtime().java().resolveSibling("parley-desktop")).isExecutable();
    }

    @Test
    void aSettingThatAShellWouldChangeIsNotTaken() {
        for (String setting : List.of("-Dwords=\"two\"", "-Dhome=$HOME", "-Dtoday=`date`", "-Dpath=a\\b")) {
            assertThatThrownBy(() -> StartScript.values(List.of(setting), List.of(), "Main"))
                    .isInstanceOf(PackagingFailed.class).hasMessageContaining(setting);
        }
    }

    private static void write(Path program, String text) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> said(Path command, Map<String, String> environment) throws Exception {
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command.toString(), "parley://desk.example/room?a=1&b=2", "two words")
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeAll(List.of("GDK_GL", "MALLOC_ARENA_MAX", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
