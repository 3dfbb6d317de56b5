package chat.parley.desktop.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

class KeptSessionsTest {

    private final KeptSession shop = session("shop.example", "u1", "Ana");
    private final KeptSession club = session("club.example", "u1", "Ana");
    private final KeptSession other = session("shop.example", "u2", "Boris");
    @TempDir
    private Path folder;

    @Test
    void eachPersonOnEachServerHasATokenOfTheirOwn() {
        KeptSessions sessions = open();
        sessions.save(shop, "one");
        sessions.save(club, "two");
        sessions.save(other, "three");
        sessions.save(shop, "one, renewed");

        KeptSessions later = open();
        assertThat(later.all()).as("the newest first, and no renewal moves one").containsExactly(other, club, shop);
        assertThat(later.token(shop)).contains("one, renewed");
        assertThat(later.token(club)).contains("two");
        assertThat(later.token(other)).contains("three");
    }

    @Test
    void removingOneLeavesTheOthers() {
        KeptSessions sessions = open();
        sessions.save(shop, "one");
        sessions.save(club, "two");
        sessions.remove(club);
        assertThat(sessions.token(club)).isEmpty();
        assertThat(open().all()).containsExactly(shop);
        assertThat(open().token(shop)).contains("one");
        sessions.remove(shop);
        assertThat(open().all()).isEmpty();
    }

    @Test
    void whichOneHadTheWindowIsKnownAfterARestart() {
        KeptSessions sessions = open();
        sessions.save(shop, "one");
        sessions.save(club, "two");
        sessions.putFirst(shop);
        assertThat(open().all()).containsExactly(shop, club);
    }

    @Test
    void whoAsksWhoseTheyAreDoesNotWaitForAKeyringThatWaitsForThePerson() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var opened = new CountDownLatch(1);
        var sessions = new KeptSessions(folder, new ClosedKeyring(asked, opened));
        Thread saving = Thread.startVirtualThread(() -> sessions.save(shop, "one"));
        asked.await();
        assertThat(CompletableFuture.supplyAsync(sessions::all)).succeedsWithin(Duration.ofSeconds(20))
                .asInstanceOf(LIST).as("not before its token is").isEmpty();
        opened.countDown();
        saving.join();
        assertThat(sessions.all()).containsExactly(shop);
    }

    @Test
    void theOnlySessionOfAnEarlierParleyIsTakenOverBesideAnother() {
        Path old = folder.resolve("session.json");
        new JsonFile<>(old, KeptSession.class).write(shop);
        Secrets.inFile(folder).keep("session of " + old.toAbsolutePath(), "from before");

        KeptSessions sessions = open();
        assertThat(sessions.all()).containsExactly(shop);
        assertThat(sessions.token(shop)).contains("from before");
        sessions.save(club, "two");
        assertThat(open().all()).containsExactly(club, shop);
        assertThat(open().token(shop)).as("not used yet").contains("from before");

        sessions.save(shop, "renewed");
        assertThat(open().token(shop)).contains("renewed");
        assertThat(old).doesNotExist();
        assertThat(Secrets.inFile(folder).read("session of " + old.toAbsolutePath())).isEmpty();
    }

    /** Opens for the first token only when the person lets it. */
    private record ClosedKeyring(CountDownLatch asked, CountDownLatch opened) implements Secrets {

        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, String secret) {
            asked.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void forget(String name) {}

        @Override
        public Place place() {
            return Place.KEYRING;
        }
    }

    private KeptSessions open() {
        return new KeptSessions(folder, Secrets.inFile(folder));
    }

    private static KeptSession session(String server, String id, String name) {
        return new KeptSession(server,
                new UserView(id, id, name, "Test", UserType.CONSUMER, null, null, Instant.EPOCH, Instant.EPOCH));
    }
}
