package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondOwnerIsRefusedUntilTheFirstIsGone() {
        try (Profile first = open()) {
            assertThat(first.sessions().all()).isEmpty();
            assertThatThrownBy(this::open).isInstanceOf(ProfileInUse.class);
        }
        open().close();
    }

    @Test
    void everyAccountOnEveryServerHasAnOutboxOfItsOwn() {
        try (Profile profile = open()) {
            profile.of("chat.example", "u1").outbox().put(message("from u1"));
            assertThat(profile.of("chat.example", "u2").outbox().load()).isEmpty();
            assertThat(profile.of("other.example", "u1").outbox().load()).isEmpty();
            assertThat(profile.of("chat.example", "u1").outbox().load()).extracting(Outgoing::text)
                    .containsExactly("from u1");
        }
        try (Profile later = open()) {
            assertThat(later.of("chat.example", "u1").outbox().load()).hasSize(1);
        }
    }

    @Test
    void anIdThatIsAPathLeadsNowhereElse() throws IOException {
        try (Profile profile = open()) {
            profile.of("chat.example", "../../../escaped").outbox().put(message("x"));
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.map(file -> folder.relativize(file).toString()).filter(name -> name.endsWith("outbox.db")))
                    .singleElement().asString().matches("accounts.[0-9a-f]{32}.outbox\\.db");
        }
    }

    @Test
    void theNativeLibraryLiesInOnePlaceAndHeals() throws IOException {
        String before = System.clearProperty("org.sqlite.lib.path");
        try {
            NativeSqlite.unpack(folder);
            Path place = Path.of(System.getProperty("org.sqlite.lib.path"));
            Path library = place.resolve(System.getProperty("org.sqlite.lib.name"));
            long size = Files.size(library);
            Files.write(library, new byte[10]);
            System.clearProperty("org.sqlite.lib.path");
            NativeSqlite.unpack(folder);
            assertThat(library).hasSize(size);
            try (var files = Files.list(place)) {
                assertThat(files).containsExactly(library);
            }
        } finally {
            if (before == null) {
                System.clearProperty("org.sqlite.lib.path");
            } else {
                System.setProperty("org.sqlite.lib.path", before);
            }
        }
    }

    private Profile open() {
        return Profile.open(new Directories(folder, folder, folder));
    }

    private static Outgoing message(String text) {
        return new Outgoing("c1", "r1", text, null, Instant.EPOCH, null);
    }
}
