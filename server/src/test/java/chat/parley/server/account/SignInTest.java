package chat.parley.server.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import chat.parley.server.Answer;
import chat.parley.server.ParleyTestServer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class SignInTest {

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void aPersonSignsInByNameAddressOrId() {
        var anna = server.consumer("anna");
        var mail = anna.username() + "@example.org";
        server.stranger().post("/users", Map.of("username", "m" + anna.username(), "password",
                ParleyTestServer.PASSWORD, "firstName", "A", "lastName", "B", "type", "consumer", "email", mail)).ok();

        assertThat(signIn(anna.username().toUpperCase(Locale.ROOT), ParleyTestServer.PASSWORD)).isOk()
                .has("/user/_id", anna.id());
        assertThat(signIn(mail, ParleyTestServer.PASSWORD)).isOk().has("/user/email", mail);
        assertThat(server.stranger().post("/login/" + anna.id(), Map.of("password", ParleyTestServer.PASSWORD)))
                .isOk().has("/user/username", anna.username());
    }

    @Test
    void aStrangerCannotTellAWrongPasswordFromAnUnknownPerson() {
        var anna = server.consumer("anna");
        var wrong = signIn(anna.username(), "not her password");
        assertThat(wrong).isRefused(401).has("/type", "/problems/wrong-password");

        for (var other : new Answer[]{signIn("nobody-at-all", "not her password"), signIn("no@body.org", "whatever"),
            byId(anna.id(), "wrong"), byId("000000000000000000000000", "wrong"), byId("no-id", "wrong")}) {
            assertThat(other.status()).isEqualTo(wrong.status());
            assertThat(other.body()).isEqualTo(wrong.body());
        }
    }

    @Test
    void anUnknownPersonIsRefusedAsSlowlyAsAWrongPassword() {
        var anna = server.consumer("anna");
        signIn("nobody-at-all", "warm up");
        var rounds = 15;
        var known = new long[rounds];
        var unknown = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            known[round] = nanos(() -> signIn(anna.username(), "wrong password"));
            unknown[round] = nanos(() -> signIn("nobody-at-all", "wrong password"));
        }
        // A missing hash would be ten times faster; how close they are is measured in the long run of A6.
        assertThat((double) median(unknown)).isCloseTo(median(known), Percentage.withPercentage(50));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(server.stranger().post("/login", "{}")).isRefused(400).blaming("username", "password");
        assertThat(server.stranger().post("/login/whoever", "{}")).isRefused(400).blaming("password");
        assertThat(server.stranger().post("/login/refresh", "{}")).isRefused(400).blaming("refreshToken");
        assertThat(signIn("anna", "x".repeat(1025))).isRefused(400).blaming("password");
    }

    @Test
    void aDeletedPersonCannotSignIn() {
        var anna = server.consumer("anna");
        anna.delete("/users/" + anna.id()).ok();
        assertThat(signIn(anna.username(), ParleyTestServer.PASSWORD)).isRefused(401);
        assertThat(byId(anna.id(), ParleyTestServer.PASSWORD)).isRefused(401);
    }

    @Test
    void signingOutEndsTheAccessTokenAtOnce() {
        var anna = server.consumer("anna");
        anna.get("/users").ok();
        assertThat(anna.post("/logout", Map.of("refreshToken", anna.refreshToken()))).isOk();

        assertThat(anna.get("/users")).isRefused(401);
        assertThat(anna.post("/login/refresh", Map.of("refreshToken", anna.refreshToken()))).isRefused(401);
        assertThat(anna.post("/logout", Map.of("refreshToken", anna.refreshToken()))).isRefused(401);
    }

    @Test
    void aNewPasswordSignsOutTheOtherDevicesButNotThisOne() {
        var here = server.consumer("anna");
        var there = server.signIn(here.username(), ParleyTestServer.PASSWORD);
        there.get("/users").ok();

        assertThat(here.put("/users/" + here.id() + "/password",
                Map.of("oldPassword", "wrong", "newPassword", "a brand new one"))).isRefused(401);
        assertThat(here.put("/users/" + here.id() + "/password",
                Map.of("oldPassword", ParleyTestServer.PASSWORD, "newPassword", "short"))).isRefused(400)
                .blaming("newPassword");
        assertThat(here.put("/users/" + server.admin().id() + "/password",
                Map.of("oldPassword", ParleyTestServer.PASSWORD, "newPassword", "a brand new one"))).isRefused(403);
        here.put("/users/" + here.id() + "/password",
                Map.of("oldPassword", ParleyTestServer.PASSWORD, "newPassword", "a brand new one")).ok();

        here.get("/users").ok();
        assertThat(there.get("/users")).isRefused(401);
        assertThat(signIn(here.username(), ParleyTestServer.PASSWORD)).isRefused(401);
        assertThat(signIn(here.username(), "a brand new one")).isOk();
    }

    private Answer signIn(String username, String password) {
        return server.stranger().post("/login", Map.of("username", username, "password", password));
    }

    private Answer byId(String id, String password) {
        return server.stranger().post("/login/" + id, Map.of("password", password));
    }

    private static long nanos(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
