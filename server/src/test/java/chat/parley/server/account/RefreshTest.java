package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import chat.parley.model.LoginAnswer;
import chat.parley.server.Answer;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

class RefreshTest {

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void eachExchangeGivesANewPairForTheSamePerson() {
        var anna = server.consumer("anna");
        var next = refresh(anna.refreshToken()).ok().as(LoginAnswer.class);

        assertThat(next.refreshToken()).isNotEqualTo(anna.refreshToken());
        assertThat(next.authorization()).isNotEqualTo(anna.token());
        assertThat(next.user().id()).isEqualTo(anna.id());
        server.stranger().signedIn(next).get("/users").ok();
    }

    @Test
    void aLostAnswerSignsNobodyOut() {
        var first = server.consumer("anna").refreshToken();
        refresh(first).ok();
        var second = token(refresh(first));
        var third = token(refresh(first));

        refresh(second).ok();
        assertThat(refresh(third)).isRefused(401);
    }

    @Test
    void whoUsesAnExchangedTokenAfterItsSuccessorEndsTheSession() {
        var anna = server.consumer("anna");
        var second = token(refresh(anna.refreshToken()));
        var third = token(refresh(second));

        assertThat(refresh(anna.refreshToken())).isRefused(401);
        assertThat(refresh(third)).isRefused(401);
        assertThat(anna.get("/users")).isRefused(401);
    }

    @Test
    void fiftyAtOnceAllSucceed() throws Exception {
        var anna = server.consumer("anna");
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 50).<Callable<Answer>>mapToObj(_ -> () -> refresh(anna.refreshToken()))
                    .toList();
            var answers = devices.invokeAll(tries).stream().map(answer -> answer.resultNow()).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isOk());
            refresh(token(answers.get(31))).ok();
        }
    }

    @Test
    void aMadeUpTokenIsRefusedAndHarmsNobody() {
        var anna = server.consumer("anna");
        for (var made : new String[]{"", "x", "a".repeat(22) + "." + "b".repeat(43), anna.token(), "x".repeat(5000)}) {
            assertThat(refresh(made)).isRefused(401);
        }
        refresh(anna.refreshToken()).ok();
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        var anna = server.consumer("anna");
        assertThat(anna.withToken(anna.refreshToken()).get("/users")).isRefused(401);
    }

    @Test
    void anOldAccessTokenInTheHeaderDoesNotHinderItsRenewal() {
        var anna = server.consumer("anna");
        assertThat(anna.withToken("forged").post("/login/refresh", Map.of("refreshToken", anna.refreshToken()))).isOk();
    }

    @Test
    void aLostAnswerToOneWhoWroteDownWhatTheyAskedIsGivenAgainHoweverLate() {
        var anna = server.consumer("anna");
        var chosen = "N".repeat(43);
        var lost = token(refresh(anna.refreshToken(), chosen));
        server.bean(MongoOperations.class).updateMulti(query(where("userId").is(anna.id())),
                Update.update("rotatedAt", Instant.now().minus(Duration.ofDays(3))), Session.class);

        var again = token(refresh(anna.refreshToken(), chosen));

        assertThat(again).isEqualTo(lost).endsWith(chosen);
        refresh(again).ok();
        assertThat(refresh(anna.refreshToken(), chosen)).as("once its successor is used").isRefused(401);
    }

    @Test
    void whoKnowsOnlyTheExchangedTokenEndsTheSessionWhateverTheyChoose() {
        var anna = server.consumer("anna");
        var next = token(refresh(anna.refreshToken(), "N".repeat(43)));
        server.bean(MongoOperations.class).updateMulti(query(where("userId").is(anna.id())),
                Update.update("rotatedAt", Instant.now().minus(Duration.ofDays(3))), Session.class);

        assertThat(refresh(anna.refreshToken(), "M".repeat(43))).isRefused(401);
        assertThat(refresh(next)).isRefused(401);
    }

    @Test
    void whatIsChosenMustBeLongEnough() {
        var anna = server.consumer("anna");
        for (var wrong : new String[]{"", "N".repeat(42), "N".repeat(44), "N".repeat(42) + "."}) {
            assertThat(refresh(anna.refreshToken(), wrong)).isRefused(400).blaming("next");
        }
        refresh(anna.refreshToken()).ok();
    }

    private Answer refresh(String token, String next) {
        return server.stranger().post("/login/refresh", Map.of("refreshToken", token, "next", next));
    }

    private Answer refresh(String token) {
        return server.stranger().post("/login/refresh", Map.of("refreshToken", token));
    }

    private static String token(Answer answer) {
        return answer.ok().as(LoginAnswer.class).refreshToken();
    }
}
