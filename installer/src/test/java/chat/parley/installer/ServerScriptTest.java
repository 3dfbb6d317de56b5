package chat.parley.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script that starts an installed server, with a Java beside it that only tells what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is written for a POSIX shell")
class ServerScriptTest {

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        for (String script : List.of("parley-server", "parley-admin")) {
            Text.writeScript(Path.of("server").resolve(script), java.util.Map.of(),
                    home.resolve("bin").resolve(script));
        }
        Path java = home.resolve("runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nenv | grep '^PARLEY_'\nfor word in \"$@\"; do echo \"word $word\"; done\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void settingsComeFromTheFileAndTheEnvironmentWins() throws Exception {
        settings("# a comment", "PARLEY_NAME=\"Our desk; rm -rf $HOME `id`\"", "PARLEY_PORT=9001", "not a setting",
                "PARLEY_HOST=0.0.0.0", "");
        assertThat(said("parley-server", "PARLEY_PORT=9002")).contains("PARLEY_NAME=Our desk; rm -rf $HOME `id`",
                "PARLEY_HOST=0.0.0.0", "PARLEY_PORT=9002").doesNotContain("PARLEY_PORT=9001");
    }

    @Test
    void theServerGetsItsOptionsAndTheJvmItsWords() throws Exception {
        settings("PARLEY_JAVA_OPTIONS=-Xmx1g -Xlog:gc");
        List<String> words = said("parley-server", "IGNORED=1", "--data", "a folder");
        assertThat(words).containsSubsequence("word -XX:AOTCache=" + home.toRealPath() + "/server/parley-server.aot",
                "word -Xmx1g", "word -Xlog:gc", "word -jar",
                "word " + home.toRealPath() + "/server/parley-server.jar", "word --data", "word a folder");
    }

    @Test
    void theAdminsCommandFindsTheSameServerAlsoThroughALink() throws Exception {
        settings("PARLEY_DATA=" + home.resolve("data"));
        Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("elsewhere/parley-admin"), Path.of("../bin/parley-admin"));
        assertThat(said("../elsewhere/parley-admin", "IGNORED=1", "list-users"))
                .contains("PARLEY_DATA=" + home.resolve("data"))
                .containsSubsequence("word -cp", "word " + home.toRealPath() + "/server/parley-server.jar",
                        "word chat.parley.server.admin.Admin", "word list-users");
    }

    private void settings(String... lines) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.write(home.resolve("conf/parley.conf"), List.of(lines));
    }

    private List<String> said(String script, String variable, String... words) throws Exception {
        var command = Stream.concat(Stream.of(home.resolve("bin").resolve(script).toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        String[] parts = variable.split("=", 2);
        builder.environment().put(parts[0], parts[1]);
        Process process = builder.start();
        process.getOutputStream().close();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = reader.lines().toList();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
            return lines;
        }
    }
}
