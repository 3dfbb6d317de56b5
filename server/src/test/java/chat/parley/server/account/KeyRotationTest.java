package chat.parley.server.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.web.Conflict;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Row A2: another key signs, and the last one is good for as long as its tokens are, and no longer. */
class KeyRotationTest {

    private static final FileAttribute<?> PRIVATE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5));
    private final Clock clock = mock(Clock.class);

    KeyRotationTest() {
        when(clock.instant()).thenAnswer(_ -> now.get());
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void ofOneServerTheNewKeySignsAtOnceAndTheLastOneIsErasedOnceItsTokensHaveEnded() throws Exception {
        Path place = Files.createDirectory(folder.resolve("keys"), PRIVATE);
        KeyFolder files = new KeyFolder(place, true);
        files.add(SigningKey.random());
        try (var keys = new SigningKeys(files, clock)) {
            SigningKey first = keys.current();
            keys.renew();
            SigningKey second = keys.current();
            keys.renew(); // within the same second, too
            pass(Duration.ofSeconds(1));
            SigningKey third = keys.current();
            assertThat(third.kid()).isGreaterThan(second.kid()).isNotEqualTo(first.kid());
            pass(KeyRing.TAIL.minusSeconds(1));
            keys.look();
            assertThat(keys.find(first.kid())).isPresent();
            assertThat(place).isDirectoryContaining(file -> file.toString().contains(first.kid()));
            pass(Duration.ofSeconds(3));
            assertThat(keys.find(first.kid())).isEmpty();
            assertThat(keys.find(third.kid())).isPresent();
            keys.look();
            assertThat(files.readAll()).extracting(SigningKey::kid).containsExactly(third.kid());
        }
    }

    @Test
    void serversOnOneDatabaseAllKnowAKeyBeforeItSigns() throws Exception {
        var mongo = ParleyTestServer.shared().bean(EmbeddedMongo.class);
        try (var client = MongoClients.create(mongo.connectionString("rotated-keys"));
                var one = new SigningKeys(new SharedKeys(new MongoTemplate(client, "rotated-keys")), clock);
                var other = new SigningKeys(new SharedKeys(new MongoTemplate(client, "rotated-keys")), clock)) {
            SigningKey first = one.current();
            assertThat(other.current().kid()).isEqualTo(first.kid());
            Instant signsFrom = one.renew();
            assertThat(one.current().kid()).as("the other does not know it yet").isEqualTo(first.kid());
            other.look();
            now.set(signsFrom);
            SigningKey second = one.current();
            assertThat(second.kid()).isNotEqualTo(first.kid()).isEqualTo(other.current().kid());
            assertThat(other.find(first.kid())).isPresent();
            pass(KeyRing.TAIL.plusSeconds(1));
            other.look();
            one.look();
            assertThat(one.find(first.kid())).isEmpty();
            assertThat(other.current().kid()).isEqualTo(second.kid());

            one.renew();
            one.eraseOlder();
            other.look();
            assertThat(other.find(second.kid())).isEmpty();
            assertThat(other.current().kid()).isEqualTo(one.current().kid());
        }
    }

    @Test
    void keysThatWereLaidThereByHandAreLeftAlone() throws Exception {
        Path place = Files.createDirectory(folder.resolve("laid"), PRIVATE);
        KeyFolder mine = new KeyFolder(place, true);
        SigningKey old = SigningKey.random();
        mine.add(old);
        mine.add(SigningKey.after(old, Instant.now()));
        try (var keys = new SigningKeys(new KeyFolder(place, false), clock)) {
            pass(Duration.ofDays(1));
            keys.look();
            assertThat(keys.find(old.kid())).isPresent();
            assertThatThrownBy(keys::renew).isInstanceOf(Conflict.class).hasMessageContaining("by hand");
        }
    }
}
