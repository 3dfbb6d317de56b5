package chat.parley.server.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import chat.parley.server.Answer;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class SignUpTest {

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void aNewcomerGetsTheirAccountAndNothingSecret() {
        var name = unique();
        var answer = signUp(Map.of("username", "  " + name + " ", "email", name + "@Example.org"));

        assertThat(answer).isOk().has("/user/username", name).has("/user/type", "consumer")
                .has("/user/email", name + "@Example.org").has("/user/role", "member");
        assertThat(answer.body()).doesNotContainIgnoringCase("argon").doesNotContain(ParleyTestServer.PASSWORD);
        assertThat(answer.at("/user/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void eachWrongFieldHasItsSentence() {
        var answer = server.stranger().post("/users", "{}");
        assertThat(answer).isRefused(400).blaming("username", "password", "firstName", "lastName", "type");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            username,  a
            username,  two words
            username,  anna@home
            username,  0123456789012345678901234567890123
            firstName, ' '
            lastName,  "\u202Eevil"
            email,     nobody
            email,     two@at@signs.org
            password,  short 7
            password,  password123
            password,  aaaaaaaaaaaa
            """)
    void aWrongFieldIsBlamed(String field, String value) {
        assertThat(signUp(Map.of(field, value))).isRefused(400).blaming(field);
    }

    @Test
    void aPasswordMayBeLongAndHoldAnyCharacter() {
        var name = unique();
        var password = "  пароль 🔑 \" \\ " + "x".repeat(230) + " ";
        assertThat(signUp(Map.of("username", name, "password", password))).isOk();
        server.signIn(name, password);
        assertThat(server.stranger().post("/login", Map.of("username", name, "password", password.strip())))
                .isRefused(401);
        assertThat(signUp(Map.of("password", "x1".repeat(129)))).isRefused(400).blaming("password");
    }

    @Test
    void passwordsDifferInTheirLastByte() {
        var name = unique();
        var long72 = "0123456789 ".repeat(8);
        assertThat(signUp(Map.of("username", name, "password", long72 + "a"))).isOk();
        assertThat(server.stranger().post("/login", Map.of("username", name, "password", long72 + "b")))
                .isRefused(401);
    }

    @Test
    void aUserNameIsTakenWhateverItsCase() {
        var name = unique();
        signUp(Map.of("username", name)).ok();
        assertThat(signUp(Map.of("username", name.toUpperCase(Locale.ROOT)))).isRefused(409)
                .has("/type", "/problems/name-taken");
    }

    @Test
    void anAddressIsTakenWhateverItsCase() {
        var mail = unique() + "@example.org";
        signUp(Map.of("email", mail)).ok();
        assertThat(signUp(Map.of("email", mail.toUpperCase(Locale.ROOT)))).isRefused(409)
                .has("/type", "/problems/email-taken");
    }

    @Test
    void ofManyWhoWantOneNameAtTheSameMomentOneGetsIt() throws Exception {
        var name = unique();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(_ -> () -> signUp(Map.of("username", name)).status()).toList();
            var statuses = people.invokeAll(tries).stream().map(answer -> answer.resultNow())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 15L));
        }
    }

    @Test
    void onlyAnAdminMakesSupportAccounts() {
        assertThat(signUp(Map.of("type", "support"))).isRefused(403);
        assertThat(server.consumer("ivan").post("/users", wish(Map.of("type", "support")))).isRefused(403);
        assertThat(server.admin().post("/users", wish(Map.of("type", "support")))).isOk().has("/user/type", "support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_id", "role", "createdAt", "passwordHash", "$set"})
    void nobodySetsWhatTheServerSets(String field) {
        assertThat(signUp(Map.of(field, "admin"))).isRefused(400).blaming(field);
    }

    @Test
    void whileSignUpIsClosedOnlyAnAdminMakesAccounts() {
        try (var closed = ParleyTestServer.start("--parley.sign-up=off", "--parley.limits=off")) {
            assertThat(closed.stranger().post("/users", wish(Map.of()))).isRefused(403)
                    .has("/type", "/problems/sign-up-closed");
            assertThat(closed.stranger().get("/server")).isOk().has("/server/signUpOpen", "false")
                    .has("/server/signUp", "closed");
            assertThat(closed.admin().post("/users", wish(Map.of()))).isOk();
        }
    }

    private Answer signUp(Map<String, String> different) {
        return server.stranger().post("/users", wish(different));
    }

    private static Map<String, String> wish(Map<String, String> different) {
        var wish = new HashMap<>(
                Map.of("username", unique(), "password", ParleyTestServer.PASSWORD, "firstName", "Anna",
                        "lastName", "Petrova", "type", "consumer"));
        wish.putAll(different);
        return wish;
    }

    private static String unique() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
