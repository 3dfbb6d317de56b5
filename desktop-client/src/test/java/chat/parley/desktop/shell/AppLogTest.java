package chat.parley.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class AppLogTest {

    private static final Logger LOG = LoggerFactory.getLogger(AppLogTest.class);

    @TempDir
    private Path folder;

    @Test
    void whatGoesWrongIsWrittenToAFileThatIsMadeForIt() throws IOException {
        Path file = AppLog.writeBelow(folder.resolve("state/parley"));
        LOG.warn("The disk hums");

        assertThat(file).content().contains("WARN").contains("The disk hums");
    }

    @Test
    void aSecondStartWritesToItsOwnPlaceOnly() throws IOException {
        Path first = AppLog.writeBelow(folder.resolve("one"));
        AppLog.writeBelow(folder.resolve("two"));
        LOG.warn("Only once");

        assertThat(first).content().doesNotContain("Only once");
        try (Stream<Path> files = Files.list(folder.resolve("two"))) {
            assertThat(files).hasSize(1);
        }
    }
}
