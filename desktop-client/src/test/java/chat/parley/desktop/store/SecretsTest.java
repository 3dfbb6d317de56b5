package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import chat.parley.desktop.store.Secrets.Place;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Row C9: what keeps a person signed in is in no file as it is, and gone when they sign out. */
class SecretsTest {
    private static final String CANARY = "canary-5d1f0c";
    private static final UserView ANA = new UserView("u1", "ana", "Ana", "Test", UserType.CONSUMER, null, null,
            Instant.parse("2026-11-20T12:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"));
    @TempDir
    private Path folder;

    /** The keyring of a system that works, fails or hangs as a test likes. */
    private static final class FakeVault implements Vault {
        final Map<String, String> kept = new HashMap<>();
        final CountDownLatch patience = new CountDownLatch(1);
        boolean broken;
        boolean hanging;

        @Override
        public Optional<String> read(String name) throws IOException {
            trouble();
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String secret) throws IOException {
            trouble();
            kept.put(name, secret);
        }

        @Override
        public void forget(String name) throws IOException {
            trouble();
            kept.remove(name);
        }

        private void trouble() throws IOException {
            if (broken) {
                throw new IOException("locked");
            }
            if (hanging) {
                try {
                    patience.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    @Test
    void inAFileTheTokenIsEncryptedForItsOwnerAndGoneOnceForgotten() throws IOException {
        var ana = new KeptSession("localhost", ANA);
        new KeptSessions(folder, Secrets.inFile(folder)).save(ana, CANARY);
        KeptSessions later = new KeptSessions(folder, Secrets.inFile(folder));
        assertThat(later.all()).containsExactly(ana);
        assertThat(later.token(ana)).contains(CANARY);
        assertThat(later.place()).isEqualTo(Place.FILE);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3).allSatisfy(file -> {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                }
            });
        }
        later.remove(ana);
        later.remove(ana);
        assertThat(later.all()).isEmpty();
        assertThat(later.token(ana)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatSomebodyChangedOrExchangedIsNoSecretAnyMore() throws IOException {
        Secrets secrets = Secrets.inFile(folder);
        secrets.keep("one", CANARY);
        Path file = folder.resolve("secrets.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"one\"", "\"other\""));
        assertThat(secrets.read("other")).isEmpty();
        Files.writeString(file, whole);
        assertThat(secrets.read("one")).contains(CANARY);
        Files.delete(folder.resolve("secrets.key"));
        assertThat(secrets.read("one")).isEmpty();
        secrets.keep("one", "anew");
        assertThat(secrets.read("one")).contains("anew");
    }

    @Test
    void withAKeyringNoFileHoldsTheToken() {
        FakeVault vault = new FakeVault();
        Secrets secrets = new KeyringOrFile(() -> Optional.of(vault), new SecretFile(folder));
        new SecretFile(folder).keep("session", "from before there was a keyring");
        assertThat(secrets.read("session")).contains("from before there was a keyring");
        secrets.keep("session", CANARY);
        assertThat(secrets.place()).isEqualTo(Place.KEYRING);
        assertThat(vault.kept).containsEntry("session", CANARY);
        assertThat(folder).isEmptyDirectory();
        secrets.forget("session");
        assertThat(vault.kept).isEmpty();
    }

    @Test
    void withoutAKeyringOrWithOneThatFailsTheFileTakesItsPlace() {
        Secrets none = new KeyringOrFile(Optional::empty, new SecretFile(folder));
        none.keep("session", CANARY);
        assertThat(none.place()).isEqualTo(Place.FILE);
        assertThat(none.read("session")).contains(CANARY);
        FakeVault broken = new FakeVault();
        broken.broken = true;
        Secrets failing = new KeyringOrFile(() -> Optional.of(broken), new SecretFile(folder));
        assertThat(failing.read("session")).contains(CANARY);
        failing.keep("session", "later");
        assertThat(failing.place()).isEqualTo(Place.FILE);
        assertThat(new SecretFile(folder).read("session")).contains("later");
    }

    @Test
    void aKeyringThatHangsIsNotWaitedForTwice() {
        FakeVault hanging = new FakeVault();
        hanging.hanging = true;
        Secrets secrets = new KeyringOrFile(() -> Optional.of(hanging), new SecretFile(folder), Duration.ofMillis(50));
        secrets.keep("session", CANARY);
        assertThat(secrets.place()).isEqualTo(Place.FILE);
        assertThat(secrets.read("session")).contains(CANARY);
        hanging.patience.countDown();
    }

    /** Only where the system has one, and it is open: tried by hand, as no test machine has. */
    @Test
    void theKeyringOfThisSystemKeepsAndForgets() throws IOException {
        assumeThat(System.getProperty("parley.keyring")).as("asked for by -Dparley.keyring=true").isEqualTo("true");
        Vault keyring = SystemKeyring.open().orElseThrow();
        keyring.keep("test of Parley", CANARY);
        assertThat(keyring.read("test of Parley")).contains(CANARY);
        keyring.keep("test of Parley", "another");
        assertThat(keyring.read("test of Parley")).contains("another");
        keyring.forget("test of Parley");
        assertThat(keyring.read("test of Parley")).isEmpty();
    }
}
