package chat.parley.server.admin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import chat.parley.model.AuditAnswer;
import chat.parley.model.AuditEntryView;
import chat.parley.model.SettingView;
import chat.parley.model.SettingsAnswer;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What administrators change while the server runs. */
class ServerSettingsTest {

    @Test
    void whatIsChangedHoldsAtOnceAndAfterARestartAndStandsInTheLog() {
        var data = ParleyTestServer.freshFolder();
        try (var server = ParleyTestServer.startIn(data, "--parley.name=Given")) {
            Guest admin = server.admin();
            Guest anna = server.consumer("anna");
            assertThat(setting(admin, "parley.name")).isEqualTo(new SettingView("parley.name", "text", "Given",
                    "Given", "command-line", false, false, null, 1L, 64L));
            assertThat(upload(anna)).isOk();

            assertThat(change(admin, 0, Map.of("parley.name", "Витоша", "parley.sign-up", "closed",
                    "parley.attachments.max-file", "1"))).isOk().has("/version", "1");

            assertThat(server.stranger().get("/server")).has("/server/name", "Витоша")
                    .has("/server/signUpOpen", "false").has("/server/signUp", "closed");
            assertThat(admin.get("/admin/overview")).isOk().has("/overview/name", "Витоша");
            assertThat(server.stranger().post("/users", newcomer())).isRefused(403)
                    .has("/type", "/problems/sign-up-closed");
            assertThat(upload(anna)).isRefused(413);
            assertThat(log(admin)).containsExactlyInAnyOrder("admin parley.name Given → Витоша",
                    "admin parley.sign-up open → closed", "admin parley.attachments.max-file 20 → 1");
        }
        try (var again = ParleyTestServer.startIn(data, "--parley.name=Given")) {
            Guest admin = again.admin();
            assertThat(again.stranger().get("/server")).has("/server/name", "Витоша").has("/server/signUp", "closed");
            assertThat(change(admin, 1, Map.of("parley.backup.at", "23:30", "parley.backup.keep", "3"))).isOk();
            assertThat(setting(admin, "parley.backup.at")).returns("23:30", SettingView::value)
                    .returns("off", SettingView::usual);
            Map<String, @Nullable String> usual = new HashMap<>();
            usual.put("parley.name", null);
            usual.put("parley.sign-up", null);
            assertThat(change(admin, 2, usual)).isOk().has("/version", "3");
            assertThat(again.stranger().get("/server")).has("/server/name", "Given").has("/server/signUpOpen", "true");
            assertThat(setting(admin, "parley.attachments.max-file").changed()).isTrue();
            assertThat(setting(admin, "parley.sign-up").changed()).isFalse();
        }
    }

    @Test
    void ofManyWhoSawTheSameOneIsNotOverwritten() throws Exception {
        try (var server = ParleyTestServer.start("--parley.limits=off")) {
            Guest admin = server.admin();
            assertRefused(admin);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var tries = IntStream.range(0, 8).<Callable<Answer>>mapToObj(
                        each -> () -> change(admin, 0, Map.of("parley.name", "Name " + each))).toList();
                var answers = people.invokeAll(tries).stream().map(answer -> answer.resultNow()).toList();

                assertThat(answers).extracting(Answer::status).containsOnlyOnce(200)
                        .allMatch(status -> status == 200 || status == 409);
                assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(
                        answer -> assertThat(answer).has("/type", "/problems/settings-changed-meanwhile"));
                assertThat(all(admin).version()).isEqualTo(1);
                assertThat(log(admin)).containsExactly("admin parley.name Parley → "
                        + setting(admin, "parley.name").value());
            }
            assertThat(change(admin, 1, Map.of("parley.name", setting(admin, "parley.name").value())))
                    .as("nothing new").isOk().has("/version", "1");
        }
    }

    /** Nothing of it holds if one of it cannot be. */
    private static void assertRefused(Guest admin) {
        assertThat(change(admin, 0, Map.of("parley.name", "Vitosha", "parley.sign-up", "sometimes",
                "parley.attachments.quota", "many", "parley.support.away-minutes", "0", "parley.backup.at", "25:00",
                "parley.port", "1")))
                .isRefused(400).blaming("parley.sign-up", "parley.attachments.quota", "parley.support.away-minutes",
                        "parley.backup.at", "parley.port");
        for (String name : List.of("", " ", " Vitosha", "a\nb", "x".repeat(65), "\u202Eevil")) {
            assertThat(change(admin, 0, Map.of("parley.name", name))).isRefused(400).blaming("parley.name");
        }
        assertThat(admin.send("PATCH", "/admin/settings", "{}")).isRefused(400).blaming("version");
        assertThat(all(admin).settings()).noneMatch(SettingView::changed);
        assertThat(all(admin).settings()).filteredOn(SettingView::fixed).extracting(SettingView::name)
                .contains("parley.port", "parley.data");
    }

    private static Answer change(Guest admin, long seen, Map<String, @Nullable String> values) {
        return admin.send("PATCH", "/admin/settings", Map.of("version", seen, "values", values));
    }

    private static SettingsAnswer all(Guest admin) {
        return admin.get("/admin/settings").ok().as(SettingsAnswer.class);
    }

    private static SettingView setting(Guest admin, String name) {
        return all(admin).settings().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> log(Guest admin) {
        return admin.get("/admin/audit?action=settings-changed").ok().as(AuditAnswer.class).entries().stream()
                .map(ServerSettingsTest::said).toList();
    }

    private static String said(AuditEntryView entry) {
        return String.join(" ", Arrays.asList(entry.actor(), entry.subject(), entry.detail()));
    }

    private static Answer upload(Guest who) {
        return who.post("/uploads", Map.of("name", "plan.pdf", "size", 2_000_000));
    }

    private static Map<String, String> newcomer() {
        return Map.of("username", "u" + UUID.randomUUID().toString().substring(0, 12), "password",
                ParleyTestServer.PASSWORD, "firstName", "Boris", "lastName", "Iliev", "type", "consumer");
    }
}
