package chat.parley.desktop.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import chat.parley.desktop.backend.Loopback.Request;
import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.backend.PeopleQuestion.Sort;
import chat.parley.desktop.backend.PeopleQuestion.Standing;
import chat.parley.model.ChangeRole;
import chat.parley.model.ChangeSettings;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What goes over the wire is what the routes are documented to want. */
class HttpAdminApiTest {

    private static final String PERSON = """
            {"success":true,"person":{"user":{"_id":"u1","username":"ana","firstName":"Ana","lastName":"T",\
            "type":"consumer","role":"member","createdAt":"2026-11-20T12:00:00.000Z",\
            "updatedAt":"2026-11-20T12:00:00.000Z"},"devices":0,"online":false},"password":"new one"}""";

    @TempDir
    private Path folder;
    private final Door door = new Door(Agreements.none());
    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private String answer = "";
    private final Loopback server = new Loopback(request -> {
        asked.add(request);
        return answer;
    });
    private final AdminApi api = door.enter(Session.begin(server.address(), door, Loopback.tokens(1), _ -> {}))
            .administration();

    @AfterEach
    void close() throws IOException {
        door.close();
        server.close();
    }

    private String line() {
        return asked.getLast().line().replace(" HTTP/1.1", "");
    }

    @Test
    void peopleAreAskedForWithWhatNarrowsThem() {
        answer = Loopback.json(200, "{\"success\":true,\"people\":[],\"total\":7}");
        assertThat(api.people(PeopleQuestion.EVERYBODY, 2, 100).total()).isEqualTo(7);
        assertThat(line()).isEqualTo("GET /admin/people?sort=name&order=asc&page=2&limit=100");
        api.people(new PeopleQuestion(" Мая L ", Standing.AGENT, Access.SUSPENDED, Sort.ROLE, true), 0, 50);
        assertThat(line()).isEqualTo("GET /admin/people?q=%D0%9C%D0%B0%D1%8F%20L&role=agent&status=suspended"
                + "&sort=role&order=desc&page=0&limit=50");
    }

    @Test
    void settingsAreChangedByNameAndGivenUpWithNothing() {
        answer = Loopback.json(200, "{\"success\":true,\"version\":8,\"settings\":[]}");
        assertThat(api.changeSettings(new ChangeSettings(7L, Collections.singletonMap("parley.name", null))).version())
                .isEqualTo(8);
        assertThat(line()).isEqualTo("PATCH /admin/settings");
        assertThat(asked.getLast().body()).isEqualTo("{\"version\":7,\"values\":{\"parley.name\":null}}");
    }

    @Test
    void whatIsDoneToAPersonHasItsRoute() {
        answer = Loopback.json(200, PERSON);
        assertThat(api.suspend("a/b").user().username()).isEqualTo("ana");
        assertThat(line()).isEqualTo("POST /admin/people/a%2Fb/suspend");
        api.resume("u1");
        assertThat(line()).isEqualTo("POST /admin/people/u1/resume");
        api.signOut("u1");
        assertThat(line()).isEqualTo("DELETE /admin/people/u1/sessions");
        api.changeRole("u1", new ChangeRole(UserType.SUPPORT, Role.LEAD));
        assertThat(line()).isEqualTo("PUT /admin/people/u1/role");
        assertThat(asked.getLast().body()).isEqualTo("{\"type\":\"support\",\"role\":\"lead\"}");
        assertThat(api.resetPassword("u1").password()).isEqualTo("new one");
        assertThat(line()).isEqualTo("POST /admin/people/u1/reset-password");
        answer = Loopback.json(200, "{\"success\":true,\"message\":\"Done.\"}");
        api.delete("u1");
        assertThat(line()).isEqualTo("DELETE /users/u1");
        answer = Loopback.json(200, "{\"success\":true,\"created\":[],\"refused\":[{\"line\":2,\"reason\":\"No.\"}]}");
        assertThat(api.importPeople("username\nmaya\n").refused()).hasSize(1);
        assertThat(line()).isEqualTo("POST /admin/people/import");
        assertThat(asked.getLast().body()).isEqualTo("username\nmaya\n");
    }

    @Test
    void howTheServerIsAndWhatWasDoneHaveTheirs() {
        answer = Loopback.json(200, "{\"success\":true,\"entries\":[],\"more\":false}");
        api.audit(AuditQuestion.EVERYTHING, null, 100);
        assertThat(line()).isEqualTo("GET /admin/audit?limit=100");
        api.audit(new AuditQuestion("nad", "role-changed"), "e9", 100);
        assertThat(line()).isEqualTo("GET /admin/audit?q=nad&action=role-changed&before=e9&limit=100");
        answer = Loopback.json(200, """
                {"success":true,"from":"2026-11-20T12:00:00.000Z","stepSeconds":60,"messages":[3,null,0]}""");
        assertThat(api.activity(AdminApi.Range.WEEK).messages()).as("a gap is no garbage").containsExactly(3L, null,
                0L);
        assertThat(line()).isEqualTo("GET /admin/overview/messages?range=week");
        answer = Loopback.json(200, "{\"success\":true,\"backups\":[]}");
        api.backUp();
        assertThat(line()).isEqualTo("POST /admin/backups");
    }

    @Test
    void anExportIsThereWhollyOrNotAtAll() throws IOException {
        Path target = folder.resolve("people.csv");
        Files.writeString(target, "what stood there before");
        answer = Loopback.problem(403).replace("/problems/test", "/problems/confirm-password")
                .replaceFirst("Content-Length: \\d+", "X-Length: 0");
        assertThatExceptionOfType(ApiFailure.Refused.class)
                .isThrownBy(() -> api.exportPeople(PeopleQuestion.EVERYBODY, target))
                .matches(refused -> refused.is(AdminApi.CONFIRM_PASSWORD));
        assertThat(target).hasContent("what stood there before");
        answer = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nConnection: close\r\nContent-Length: 13\r\n\r\n"
                + "username\nana\n";
        api.exportPeople(PeopleQuestion.EVERYBODY, target);
        assertThat(line()).isEqualTo("GET /admin/people/export?sort=name&order=asc");
        assertThat(target).hasContent("username\nana\n");
        api.exportAudit(AuditQuestion.EVERYTHING, target);
        assertThat(line()).isEqualTo("GET /admin/audit/export");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aWrongPasswordIsNoReasonForAnotherToken() {
        answer = Loopback.problem(401).replace("/problems/test\"", "/problems/wrong-password\"")
                .replaceFirst("Content-Length: \\d+", "X-Length: 0");
        assertThatExceptionOfType(ApiFailure.Refused.class).isThrownBy(() -> api.confirm("guess"))
                .matches(refused -> refused.is("wrong-password"));
        assertThat(asked).singleElement().returns("{\"password\":\"guess\"}", Request::body);
        assertThat(line()).isEqualTo("POST /login/confirm");
    }
}
