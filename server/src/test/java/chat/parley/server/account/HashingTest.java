package chat.parley.server.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import chat.parley.server.web.TooMany;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Hashing a password costs much, and strangers can ask for it. */
class HashingTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final int AT_ONCE = 200;
    /** As many as may wait, and some. */
    private static final int MANY = 60;

    @Test
    void ofTwoHundredPasswordsTwoAreHashedAtATimeAndFiftyWait() {
        var slow = new Slow();
        var passwords = new Passwords(slow);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> wishes = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> passwords.hash("password " + i), people))
                    .toList();
            Awaitility.await("the rest is refused at once")
                    .until(() -> wishes.stream().filter(CompletableFuture::isDone).count() == AT_ONCE - 52);
            slow.goOn.countDown();
            var refused = new AtomicInteger();
            wishes.forEach(wish -> wish.exceptionally(failure -> {
                assertThat(failure).isInstanceOf(CompletionException.class).hasCauseInstanceOf(TooMany.class);
                refused.incrementAndGet();
                return "";
            }).join());
            assertThat(refused).hasValue(AT_ONCE - 52);
        }
        assertThat(slow.most).hasValue(2);
    }

    @Test
    void whoeverWritesIsServedWhileManySignInAtOnce() {
        Guest anna = SERVER.consumer("anna");
        Guest bert = SERVER.consumer("bert");
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            String room = Talk.open(anna, bert);
            List<CompletableFuture<Answer>> tries = IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> SERVER.stranger().post("/login",
                            Map.of("username", anna.username(), "password", "a wrong guess " + i)), strangers))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertThat(anna.post("/room/" + room + "/message", Map.of("messageText", "said meanwhile " + i)))
                        .isOk();
            }
            assertThat(tries).extracting(wish -> wish.join().status()).isSubsetOf(401, 429).contains(401);
        }
    }

    @Test
    void aPasswordOfAMegabyteIsRefusedUnhashed() {
        Guest stranger = SERVER.stranger();
        assertThat(stranger.post("/login", Map.of("username", "anna", "password", "x".repeat(2_000)))).isRefused(400);
        assertThat(stranger.post("/login", Map.of("username", "anna", "password", "x".repeat(1_000_000))).status())
                .isIn(400, 413);
    }

    /** Waits until it may go on, and counts how many it has at most in hand. */
    private static final class Slow implements PasswordEncoder {

        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                now.decrementAndGet();
            }
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }
    }
}
