package chat.parley.server.account;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import chat.parley.model.AdminPeopleAnswer;
import chat.parley.model.AdminPersonAnswer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AuditAnswer;
import chat.parley.model.ImportReport;
import chat.parley.model.LoginAnswer;
import chat.parley.model.Role;
import chat.parley.model.SessionsAnswer;
import chat.parley.model.UserType;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What administrators do to people, and what is remembered of it. */
class AdminPeopleTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest admin = server.admin();
    private final Guest anna = server.consumer("anna");

    @Test
    void whoIsSuspendedIsOutAtOnceAndComesInAgainOnlyWhenLetIn() {
        assertThat(admin.post(of(anna, "suspend"), "").ok().as(AdminPersonAnswer.class).person())
                .satisfies(person -> {
                    assertThat(person.suspendedAt()).isNotNull();
                    assertThat(person.devices()).isZero();
                });

        assertThat(anna.get("/users")).isRefused(401);
        assertThat(server.stranger().post("/login/refresh", Map.of("refreshToken", anna.refreshToken())))
                .isRefused(401);
        assertThat(signIn(anna, ParleyTestServer.PASSWORD)).isRefused(403).saying(
                "This account is suspended. Please ask an administrator of the server.");
        assertThat(signIn(anna, "a wrong password")).as("what strangers learn").isRefused(401);
        assertThat(listed("status=suspended&q=" + anna.username())).hasSize(1);

        admin.post(of(anna, "resume"), "").ok();
        assertThat(signIn(anna, ParleyTestServer.PASSWORD)).isOk();
        assertThat(listed("status=suspended&q=" + anna.username())).isEmpty();
        assertThat(deeds(anna)).containsExactly("person-resumed", "person-suspended");
    }

    @Test
    void anotherRoleHoldsAtOnceAndSignsOut() {
        var agent = server.support("agent");
        assertThat(agent.get("/support/case")).isOk();

        assertThat(admin.put(of(agent, "role"), Map.of("type", "consumer")).ok().as(AdminPersonAnswer.class).person()
                .user().type()).isEqualTo(UserType.CONSUMER);

        assertThat(agent.get("/support/case")).isRefused(401);
        assertThat(server.signIn(agent.username(), ParleyTestServer.PASSWORD).get("/support/case").status())
                .isEqualTo(404);
        assertThat(deeds(agent)).startsWith("role-changed");
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        var password = admin.post(of(anna, "reset-password"), "").ok().as(AdminPersonAnswer.class).password();
        assertThat(signIn(anna, ParleyTestServer.PASSWORD)).isRefused(401);
        assertThat(signIn(anna, String.valueOf(password))).isOk();
        assertThat(anna.get("/users")).isRefused(401);
    }

    @Test
    void oneDeviceIsSignedOutAndTheOthersStay() {
        var phone = server.stranger().signedIn(server.stranger().post("/login", Map.of("username", anna.username(),
                "password", ParleyTestServer.PASSWORD, "device", "Anna's phone")).ok().as(LoginAnswer.class));
        Talk.open(anna, server.consumer("boris"));
        assertThat(admin.get("/admin/people/" + anna.id())).isOk().has("/rooms", "1");
        var devices = admin.get("/admin/people/" + anna.id() + "/sessions").ok().as(SessionsAnswer.class).sessions();
        assertThat(devices).hasSize(2).extracting("device").contains("Anna's phone");
        var lost = devices.stream().filter(each -> "Anna's phone".equals(each.device())).findFirst().orElseThrow();

        assertThat(admin.delete(of(anna, "sessions/" + lost.id()))).isOk();

        assertThat(phone.get("/users")).isRefused(401);
        assertThat(anna.get("/users")).isOk();
        assertThat(admin.delete(of(anna, "sessions/" + lost.id()))).isRefused(404);
        assertThat(admin.delete(of(server.consumer("cara"), "sessions/" + deviceOf(server, anna)))).as("not hers")
                .isRefused(404);
        assertThat(admin.delete(of(admin, "sessions/" + deviceOf(server, admin)))).isRefused(409);
        assertThat(
                admin.get("/admin/audit?action=signed-out&q=" + anna.username()).ok().as(AuditAnswer.class).entries())
                .singleElement().satisfies(entry -> assertThat(entry.detail()).isEqualTo("Anna's phone"));
    }

    @Test
    void nobodyDoesItToThemselves() {
        assertThat(admin.post(of(admin, "suspend"), "")).isRefused(409).saying("This is your own account.");
        assertThat(admin.put(of(admin, "role"), Map.of("role", "member"))).isRefused(409);
        assertThat(admin.get("/users")).isOk();
    }

    @Test
    void twoAdministratorsWhoSuspendEachOtherLeaveOne() {
        try (var own = ParleyTestServer.start("--parley.limits=off")) {
            IntStream.range(0, 10).forEach(round -> {
                var first = own.admin();
                var one = administrator(own, first, "one" + round);
                var other = administrator(own, first, "two" + round);
                assertThat(one.put(of(first, "role"), Map.of("role", "member"))).isOk();

                var statuses = List.of(one, other).parallelStream()
                        .map(who -> who.post(of(who == one ? other : one, "suspend"), "").status()).toList();

                assertThat(statuses).containsOnlyOnce(200);
                var left = statuses.getFirst() == 200 ? one : other;
                assertThat(left.put(of(first, "role"), Map.of("role", "admin"))).isOk();
                assertThat(own.admin().post(of(left, "suspend"), "")).isOk();
            });
        }
    }

    @Test
    void whoSignedInLongAgoIsAskedForThePassword() {
        server.bean(MongoOperations.class).updateMulti(query(where("userId").is(admin.id())),
                Update.update("createdAt", Instant.now().minus(Duration.ofMinutes(11))), Session.class);
        assertThat(admin.get("/admin/people")).isOk();
        assertThat(admin.post(of(anna, "suspend"), "")).isRefused(403).has("/type", "/problems/confirm-password");
        assertThat(admin.delete("/users/" + anna.id())).isRefused(403).has("/type", "/problems/confirm-password");
        assertThat(admin.post("/login/confirm", Map.of("password", "not mine"))).isRefused(401);
        assertThat(admin.post("/login/confirm", Map.of("password", ParleyTestServer.ADMIN_PASSWORD))).isOk();
        assertThat(admin.post(of(anna, "suspend"), "")).isOk();
    }

    @Test
    void peopleAreFoundByWhatTheyAreAndCounted() {
        var name = "q" + System.nanoTime();
        IntStream.range(0, 3).forEach(each -> admin.post("/users",
                Map.of("username", name + each, "password", ParleyTestServer.PASSWORD, "firstName", "Q", "lastName",
                        "Q",
                        "type", each == 0 ? "support" : "consumer", "email", name + each + "@example.org"))
                .ok());
        var page = admin.get("/admin/people?limit=2&q=" + name).ok().as(AdminPeopleAnswer.class);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.people()).extracting(person -> person.user().username()).containsExactly(name + 0, name + 1);
        assertThat(listed("role=agent&q=" + name)).hasSize(1);
        assertThat(listed("role=consumer&order=desc&q=" + name)).extracting(person -> person.user().username())
                .containsExactly(name + 2, name + 1);
        assertThat(listed("q=" + name + "2@ex")).hasSize(1);
        assertThat(listed("role=admin&sort=role")).allMatch(person -> person.user().role() == Role.ADMIN).isNotEmpty();
        assertThat(admin.get("/admin/people?role=king")).isRefused(400).blaming("role");
        assertThat(table("/admin/people/export?q=" + name).lines()).hasSize(4)
                .first().asString().startsWith("username,firstName");
    }

    @Test
    void aTableMakesAccountsLineByLine() {
        var name = "i" + System.nanoTime();
        var report = importing(admin, "\uFEFFusername,firstName,lastName,email,type\r\n" + name
                + ",Елена,\"Marinova, dr.\"," + name + "@example.org,support\r\n" + name + ",Same,Name,,\r\n"
                + name + "-b,=cmd(),Formula,,king\r\n" + name + "-c,=cmd(),Formula,,\r\n").ok()
                .as(ImportReport.class);
        assertThat(report.created()).extracting(ImportReport.Created::line).containsExactly(2, 5);
        assertThat(report.refused()).containsExactly(
                new ImportReport.Refused(3, "This user name is already taken."),
                new ImportReport.Refused(4, "The type must be consumer or support."));

        var elena = server.signIn(name, report.created().getFirst().password());
        assertThat(elena.get("/users/" + elena.id())).isOk().has("/user/firstName", "Елена")
                .has("/user/lastName", "Marinova, dr.").has("/user/type", "support");
        assertThat(table("/admin/people/export?q=" + name + "-c")).contains(",'=cmd(),");
        assertThat(importing(admin, "name\nx\n")).isRefused(400);
        assertThat(importing(admin, "username,firstName,lastName\n\"x")).isRefused(400);
        assertThat(importing(admin, "username,firstName,lastName\n" + "a,b,c\n".repeat(PeopleImport.MOST + 1)))
                .isRefused(400);
    }

    @Test
    void whatWasDoneIsRememberedWithWhoAndFromWhere() {
        var gone = server.consumer("gone");
        admin.delete("/users/" + gone.id()).ok();
        var entry = admin.get("/admin/audit?action=person-deleted&q=" + gone.username()).ok().as(AuditAnswer.class)
                .entries().getFirst();
        assertThat(entry.actor()).isEqualTo("admin");
        assertThat(entry.address()).isEqualTo("127.0.0.1");

        admin.post(of(anna, "suspend"), "").ok();
        admin.post(of(anna, "resume"), "").ok();
        var newest = admin.get("/admin/audit?limit=1&q=" + anna.username()).ok().as(AuditAnswer.class);
        assertThat(newest.more()).isTrue();
        assertThat(admin.get("/admin/audit?q=" + anna.username() + "&before=" + newest.entries().getFirst().id()).ok()
                .as(AuditAnswer.class).entries()).extracting("action").containsExactly("person-suspended");
        assertThat(table("/admin/audit/export?q=" + anna.username()).lines()).hasSize(3);
    }

    static Answer importing(Guest who, String table) {
        return who.send(who.request("/admin/people/import").header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(table)));
    }

    /** Where somebody is signed in. */
    static String deviceOf(ParleyTestServer server, Guest person) {
        return server.admin().get(of(person, "sessions")).ok().as(SessionsAnswer.class).sessions().getFirst().id();
    }

    static Guest lead(ParleyTestServer server) {
        var lead = server.support("lead");
        server.admin().put(of(lead, "role"), Map.of("role", "lead")).ok();
        return server.signIn(lead.username(), ParleyTestServer.PASSWORD);
    }

    private static Guest administrator(ParleyTestServer server, Guest by, String name) {
        by.post("/users", Map.of("username", name, "password", ParleyTestServer.PASSWORD, "firstName", name, "lastName",
                "Admin", "type", "support")).ok();
        var id = server.signIn(name, ParleyTestServer.PASSWORD).id();
        by.put("/admin/people/" + id + "/role", Map.of("role", "admin")).ok();
        return server.signIn(name, ParleyTestServer.PASSWORD);
    }

    private static String of(Guest person, String deed) {
        return "/admin/people/" + person.id() + "/" + deed;
    }

    private Answer signIn(Guest person, String password) {
        return server.stranger().post("/login", Map.of("username", person.username(), "password", password));
    }

    private String table(String path) {
        var answer = admin.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private List<AdminPersonView> listed(String query) {
        return admin.get("/admin/people?" + query).ok().as(AdminPeopleAnswer.class).people();
    }

    private List<String> deeds(Guest subject) {
        return admin.get("/admin/audit?q=" + subject.username()).ok().as(AuditAnswer.class).entries().stream()
                .map(entry -> entry.action()).toList();
    }
}
