package chat.parley.server.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class UsersTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");

    @Test
    void onlyThePersonAndAdminsSeeTheAddressAndTheRole() {
        var name = "mail-" + anna.username();
        server.stranger().post("/users", Map.of("username", name, "password", ParleyTestServer.PASSWORD, "firstName",
                "Has", "lastName", "Mail", "type", "consumer", "email", name + "@example.org")).ok();
        var owner = server.signIn(name, ParleyTestServer.PASSWORD);

        for (var seer : new Guest[]{owner, server.admin()}) {
            assertThat(seer.get("/users/" + owner.id())).isOk().has("/user/email", name + "@example.org");
        }
        assertThat(anna.get("/users/" + owner.id()).ok().json().path("user").propertyNames())
                .containsExactlyInAnyOrder("_id", "username", "firstName", "lastName", "type", "createdAt",
                        "updatedAt");
        assertThat(anna.get("/users?q=" + name).ok().body()).contains(owner.id()).doesNotContain("example.org");
    }

    @Test
    void aSearchComparesTheBeginningOfEveryName() {
        var name = "z" + System.nanoTime();
        server.stranger().post("/users", Map.of("username", name, "password", ParleyTestServer.PASSWORD, "firstName",
                "Ива" + name, "lastName", "Last" + name, "type", "consumer")).ok();
        for (var beginning : new String[]{name, name.toUpperCase(Locale.ROOT), "ива" + name, "last" + name,
            "Ива" + name + " La"}) {
            assertThat(found(beginning)).as(beginning).isEqualTo(1);
        }
        assertThat(found("st" + name)).isZero();
        assertThat(found("(a+)+$")).isZero();
        assertThat(anna.get("/users?q=%00" + name).ok().json().path("users")).isEmpty();
        assertThat(anna.get("/users?q=" + "x".repeat(65))).isRefused(400).blaming("q");
    }

    @Test
    void pagesFollowOneAnother() {
        var first = anna.get("/users?limit=2").ok().json().path("users");
        var second = anna.get("/users?limit=1&page=1").ok().json().path("users");
        assertThat(first).hasSize(2);
        assertThat(second.get(0)).isEqualTo(first.get(1));
    }

    @Test
    void anUnknownPersonIsNotFound() {
        for (var id : new String[]{"000000000000000000000000", "x", anna.id() + "0"}) {
            assertThat(anna.get("/users/" + id).status()).as(id).isEqualTo(404);
        }
        assertThat(anna.get("/users/000000000000000000000000")).isRefused(404).saying("No user with this id found");
    }

    @Test
    void whoLeavesIsForgottenAndSignedOut() {
        assertThat(anna.delete("/users/" + anna.id())).isOk().has("/message", "Deleted a count of 1 user.");

        assertThat(anna.get("/users")).isRefused(401);
        var other = server.consumer("other");
        assertThat(other.get("/users/" + anna.id())).isRefused(404);
        assertThat(other.get("/users?q=" + anna.username()).ok().json().path("users")).isEmpty();
        assertThat(server.admin().delete("/users/" + anna.id())).isRefused(404);
        assertThat(server.bean(People.class).findAll(List.of(anna.id())).values()).singleElement().satisfies(person -> {
            assertThat(person.deleted()).isTrue();
            assertThat(person.view().fullName()).isEqualTo("Deleted account");
        });
    }

    @Test
    void theLastAdminStays() {
        var admin = server.admin();
        assertThat(admin.delete("/users/" + admin.id())).isRefused(409).has("/type", "/problems/last-admin");
    }

    private long found(String beginning) {
        var query = URLEncoder.encode(beginning, StandardCharsets.UTF_8);
        return StreamSupport.stream(anna.get("/users?q=" + query).ok().json().path("users").spliterator(), false)
                .count();
    }
}
