package chat.parley.server.account;

import java.util.Map;
import java.util.stream.IntStream;

import chat.parley.server.Answer;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What one caller may have, on a server with the usual limits. */
class LimitsTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.limit.register.burst=7");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whoGuessesIsSlowedAndTheOwnerGoesOn() {
        var owner = SERVER.consumer("owner");
        var tries = IntStream.range(0, 12).mapToObj(_ -> signIn(owner.username(), "a wrong guess")).toList();

        assertThat(tries.subList(0, 10)).allSatisfy(answer -> assertThat(answer).isRefused(401));
        assertThat(tries.getLast()).isRefused(429).has("/type", "/problems/too-many");
        assertThat(tries.getLast().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
        owner.get("/users").ok();
        assertThat(SERVER.stranger().post("/login/refresh", Map.of("refreshToken", owner.refreshToken()))).isOk();
    }

    @Test
    void unknownNamesAreCountedAlike() {
        var tries = IntStream.range(0, 11).mapToObj(_ -> signIn("nobody-at-all", "a wrong guess")).toList();
        assertThat(tries.get(9)).isRefused(401);
        assertThat(tries.getLast()).isRefused(429);
    }

    @Test
    void whoGetsItRightIsNotCounted() {
        var often = SERVER.consumer("often");
        IntStream.range(0, 15).forEach(_ -> signIn(often.username(), ParleyTestServer.PASSWORD).ok());
    }

    @Test
    void accountsAreRationedByAddressButNotForAnAdmin() {
        var last = IntStream.range(0, 8).mapToObj(_ -> SERVER.stranger().post("/users", "{}")).toList().getLast();
        assertThat(last).isRefused(429);
        assertThat(SERVER.admin().post("/users", "{}")).isRefused(400);
    }

    @Test
    void aSearcherIsSlowedWithoutHarmToOthers() {
        var admin = SERVER.admin();
        var statuses = IntStream.range(0, 40).map(_ -> admin.get("/users?q=a").status()).boxed().toList();
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses).contains(429);
    }

    @Test
    void whoSearchesMessagesHasARationOfTheirOwn() {
        var searcher = SERVER.consumer("searcher");
        var statuses = IntStream.range(0, 40).map(_ -> searcher.get("/search?q=a").status()).boxed().toList();
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses).contains(429);
        assertThat(SERVER.consumer("another").get("/search?q=a")).isOk();
    }

    private static Answer signIn(String username, String password) {
        return SERVER.stranger().post("/login", Map.of("username", username, "password", password));
    }
}
