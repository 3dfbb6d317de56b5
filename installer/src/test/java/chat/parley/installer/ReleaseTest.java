package chat.parley.installer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseTest {

    @Test
    void itIsTheOneOfThePom() throws Exception {
        String pom = Files.readString(Path.of("../pom.xml"));
        Release release = Release.ofTheseSources(null);
        assertThat(pom).contains("<artifactId>parley</artifactId>\n  <version>" + release.version() + "</version>")
                .contains("<project.build.outputTimestamp>" + release.time() + "</project.build.outputTimestamp>");
    }

    @Test
    void theEnvironmentMayNameAnotherTime() {
        assertThat(Release.ofTheseSources("86400").time()).isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
    }

    @Test
    void macOsGetsNoVersionThatBeginsWithNought() {
        assertThat(new Release("0.9.1", Instant.EPOCH).versionOn(Platform.MACOS_ARM64)).isEqualTo("1.0.0");
        assertThat(new Release("2.9.1", Instant.EPOCH).versionOn(Platform.MACOS_ARM64)).isEqualTo("2.9.1");
        assertThat(new Release("0.9.1", Instant.EPOCH).versionOn(Platform.WINDOWS_X64)).isEqualTo("0.9.1");
    }
}
