package chat.parley.desktop.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RenderingTest {

    private static final String ORDER = "prism.order";

    @TempDir
    private Path folder;

    private Rendering rendering;
    private @Nullable String ofTheseTests;

    @BeforeEach
    void asOutsideOfTests() {
        ofTheseTests = System.getProperty(ORDER);
        System.clearProperty(ORDER);
        rendering = new Rendering(folder.resolve("state/software-rendering"), List.of());
    }

    @AfterEach
    void asBefore() {
        if (ofTheseTests == null) {
            System.clearProperty(ORDER);
        } else {
            System.setProperty(ORDER, ofTheseTests);
        }
    }

    @Test
    void whoHasLookedInVainDoesNotLookAtTheNextStart() {
        rendering.choose();
        assertThat(System.getProperty(ORDER)).as("the first start looks").isNull();
        rendering.remember(false);
        rendering.choose();
        assertThat(System.getProperty(ORDER)).isEqualTo("sw");
        rendering.remember(false);
        assertThat(rendering.lookedInVain(Instant.now().plus(Duration.ofDays(29)))).isTrue();
        assertThat(rendering.lookedInVain(Instant.now().plus(Duration.ofDays(31)))).as("after a month").isFalse();
    }

    @Test
    void whereTheSystemHasNoSuchDeviceNobodyLooks() throws Exception {
        Path device = folder.resolve("dri");
        var here = new Rendering(rendering.word(), List.of(folder.resolve("nvidiactl"), device));
        Files.createDirectory(device);
        here.choose();
        assertThat(System.getProperty(ORDER)).as("there is one to be tried").isNull();
        Files.delete(device);
        here.choose();
        assertThat(System.getProperty(ORDER)).isEqualTo("sw");
        here.remember(false);
        assertThat(rendering.word()).as("nobody has looked, so there is nothing to be remembered").doesNotExist();
    }

    @Test
    void aRunThatDidNotLookDoesNotMakeTheWordYounger() throws Exception {
        rendering.remember(false);
        Files.setLastModifiedTime(rendering.word(), FileTime.from(Instant.now().minus(Duration.ofDays(20))));
        rendering.choose();
        rendering.remember(false);
        assertThat(rendering.lookedInVain(Instant.now().plus(Duration.ofDays(11)))).isFalse();
    }

    @Test
    void aProcessorThatIsThereTakesTheWordBack() throws Exception {
        rendering.remember(false);
        Files.setLastModifiedTime(rendering.word(), FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        rendering.choose();
        assertThat(System.getProperty(ORDER)).isNull();
        rendering.remember(true);
        assertThat(rendering.word()).doesNotExist();
    }

    @Test
    void whatSomebodyHasChosenStands() {
        rendering.remember(false);
        System.setProperty(ORDER, "es2");
        rendering.choose();
        assertThat(System.getProperty(ORDER)).isEqualTo("es2");
    }
}
