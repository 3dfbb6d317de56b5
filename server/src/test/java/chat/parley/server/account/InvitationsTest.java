package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import chat.parley.model.AuditAnswer;
import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.InvitationsAnswer;
import chat.parley.model.MakeInvitation;
import chat.parley.model.UserType;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Coming to a server that takes nobody without an invitation. */
class InvitationsTest {

    static final MakeInvitation ONE = new MakeInvitation(UserType.CONSUMER, 1, 7);

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.sign-up=invitation",
            "--parley.limits=off");

    private final Guest admin = SERVER.admin();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** The id of a new one. */
    static String make(ParleyTestServer server, int uses) {
        return server.admin().post("/admin/invitations", new MakeInvitation(UserType.CONSUMER, uses, 7)).ok()
                .as(InvitationAnswer.class).invitation().id();
    }

    @Test
    void whoIsInvitedComesInAndNobodyElse() {
        assertThat(SERVER.stranger().get("/server")).has("/server/signUp", "invitation")
                .has("/server/signUpOpen", "false");
        assertThat(come(Map.of())).isRefused(403).has("/type", "/problems/invitation-needed");
        var made = make(UserType.SUPPORT, 2);
        assertThat(made.code()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        String typed = made.code().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');

        var boris = come(Map.of("invitation", typed)).ok();
        assertThat(boris).as("what one becomes is the invitation's to say").has("/user/type", "support")
                .has("/user/role", "member");
        assertThat(come(Map.of("invitation", made.code(), "password", "short one"))).as("as an agent")
                .isRefused(400).blaming("password");
        assertThat(listed(made.invitation().id()).left()).isEqualTo(1);
        assertThat(admin.get("/admin/invitations").body()).doesNotContain(made.code(), "codeHash");
        assertThat(log()).startsWith(boris.at("/user/username") + " invitation-used admin",
                "admin invitation-made support, 2");
    }

    @Test
    void ofFiftyAtOnceAsManyComeAsMay() throws Exception {
        var made = make(UserType.CONSUMER, 7);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(_ -> () -> come(Map.of("invitation", made.code())).status()).toList();
            var statuses = people.invokeAll(tries).stream().map(answer -> answer.resultNow()).toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(7);
            assertThat(statuses).filteredOn(status -> status == 403).hasSize(43);
        }
        assertThat(listed(made.invitation().id()).left()).isZero();
    }

    @Test
    void whoFailsUsesNothingUp() {
        var made = make(UserType.CONSUMER, 1);
        assertThat(come(Map.of("invitation", made.code(), "username", "admin"))).isRefused(409);
        assertThat(come(Map.of("invitation", made.code(), "lastName", " "))).isRefused(400).blaming("lastName");
        assertThat(listed(made.invitation().id()).left()).isEqualTo(1);
        assertThat(come(Map.of("invitation", made.code()))).isOk();
    }

    @Test
    void whatNeverWasIsUsedUpOverOrWithdrawnGetsOneAnswer() {
        var used = make(UserType.CONSUMER, 1);
        come(Map.of("invitation", used.code())).ok();
        var over = make(UserType.CONSUMER, 1);
        SERVER.bean(MongoOperations.class).updateFirst(
                query(where("_id").is(new ObjectId(over.invitation().id()))),
                Update.update("expiresAt", Instant.now().minus(Duration.ofSeconds(1))), StoredInvitation.class);
        var withdrawn = make(UserType.CONSUMER, 1);
        assertThat(admin.delete("/admin/invitations/" + withdrawn.invitation().id())).isOk();
        assertThat(admin.delete("/admin/invitations/" + withdrawn.invitation().id())).isRefused(404);
        assertThat(admin.delete("/admin/invitations/x")).isRefused(404);

        var answers = List.of(used.code(), over.code(), withdrawn.code(), "7K3QF-9D2MX-B4T8W-HN5ZR", "", "x".repeat(70))
                .stream().map(code -> come(Map.of("invitation", code))).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isRefused(403)
                .has("/type", "/problems/invitation-invalid"));
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    }

    @Test
    void whatNobodyCouldUseIsNotMade() {
        assertThat(admin.post("/admin/invitations", "{}")).isRefused(400).blaming("type", "uses", "days");
        assertThat(admin.post("/admin/invitations", new MakeInvitation(UserType.CONSUMER, 0, 91))).isRefused(400)
                .blaming("uses", "days");
        try (var closed = ParleyTestServer.start("--parley.sign-up=closed")) {
            assertThat(closed.admin().post("/admin/invitations", ONE)).isRefused(409)
                    .has("/type", "/problems/sign-up-closed");
            assertThat(closed.stranger().post("/users", wish(Map.of("invitation", "7K3QF-9D2MX-B4T8W-HN5ZR"))))
                    .isRefused(403).has("/type", "/problems/sign-up-closed");
        }
    }

    @Test
    void guessesAreRationed() {
        try (var rationed = ParleyTestServer.start("--parley.limit.invitation.burst=3")) {
            var statuses = IntStream.range(0, 4).map(_ -> rationed.stranger()
                    .post("/users", wish(Map.of("invitation", "7K3QF-9D2MX-B4T8W-HN5ZR"))).status()).boxed().toList();
            assertThat(statuses).containsExactly(403, 403, 403, 429);
        }
    }

    private InvitationAnswer make(UserType type, int uses) {
        return admin.post("/admin/invitations", new MakeInvitation(type, uses, 7)).ok().as(InvitationAnswer.class);
    }

    private InvitationView listed(String id) {
        return admin.get("/admin/invitations").ok().as(InvitationsAnswer.class).invitations().stream()
                .filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> log() {
        return admin.get("/admin/audit?limit=5").ok().as(AuditAnswer.class).entries().stream()
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.detail()).toList();
    }

    private Answer come(Map<String, String> different) {
        return SERVER.stranger().post("/users", wish(different));
    }

    /** Of no type, as somebody who was invited cannot know it. */
    private static Map<String, String> wish(Map<String, String> different) {
        var wish = new HashMap<>(Map.of("username", "u" + UUID.randomUUID().toString().substring(0, 12), "password",
                ParleyTestServer.PASSWORD, "firstName", "Boris", "lastName", "Iliev"));
        wish.putAll(different);
        return wish;
    }
}
