package chat.parley.server.support;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.RoomLine;
import chat.parley.model.SupportStatus;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/** What happens by itself: as time passes, and at the start after a crash. */
class SupportTimeTest {

    private static final String[] QUICK = {"--parley.limits=off", "--parley.support.look-every=100ms",
        "--parley.support.away-minutes=1s"};

    @Test
    void whatTimeBringsComesByItself() {
        try (var server = ParleyTestServer.start(QUICK)) {
            Guest georgi = server.support("georgi");
            Guest nadya = server.support("nadya");
            try (var here = LiveClient.connect(server, nadya)) {
                var leaving = LiveClient.connect(server, georgi);
                String kept = Inquiry.ask(server.consumer("anna"), "Mine");
                Inquiry.claim(nadya, kept);
                String asleep = Inquiry.ask(server.consumer("boris"), "Later");
                Inquiry.claim(nadya, asleep);
                nadya.post("/support/case/" + asleep + "/status",
                        new ChangeCaseStatus(SupportStatus.ON_HOLD, Instant.now().plusSeconds(4), null)).ok();
                String answered = Inquiry.ask(server.consumer("vera"), "Quick");
                Inquiry.claim(georgi, answered);
                Talk.post(georgi, answered, "Done");
                Guest customer = server.consumer("ivan");
                String abandoned = Inquiry.ask(customer, "Slow");
                var since = Inquiry.claim(georgi, abandoned).waitingSince();
                leaving.close();

                await().until(() -> Inquiry.look(nadya, asleep).status() == SupportStatus.OPEN);
                await().until(() -> Inquiry.look(nadya, abandoned).assignee() == null);
                assertThat(Inquiry.look(nadya, abandoned).waitingSince()).isEqualTo(since);
                await().until(() -> Inquiry.support(customer, abandoned).agents().isEmpty());
                assertThat(Inquiry.assignee(nadya, answered)).isEqualTo(georgi.id());
                assertThat(Inquiry.assignee(nadya, kept)).isEqualTo(nadya.id());

                nadya.put("/support/availability", Map.of("available", false)).ok();
                await().until(() -> Inquiry.look(georgi, kept).assignee() == null);
                here.heardSoFar();
            }
        }
    }

    @Test
    void whatACrashLeftBehindIsMendedAtTheStart() {
        Path data = ParleyTestServer.freshFolder();
        String lost;
        String behind;
        String halfClaimed;
        Guest agent;
        Guest customer;
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            agent = server.support("georgi");
            customer = server.consumer("anna");
            lost = Inquiry.ask(customer, "Nobody kept my case");
            behind = Talk.openSupport(customer, agent);
            MongoOperations mongo = server.bean(MongoOperations.class);
            Document before = requireNonNull(mongo.findById(behind, Document.class, "supportCases"));
            Talk.post(customer, behind, "The case did not hear this");
            mongo.save(before, "supportCases");
            mongo.remove(one(lost), "supportCases");
            halfClaimed = Inquiry.ask(server.consumer("boris"), "Claimed, and then nothing");
            // The deciding write of a claim, without what follows it.
            mongo.updateFirst(one(halfClaimed),
                    new Update().set("agentIds", List.of(agent.id())).set("standing.assigneeId", agent.id())
                            .set("standing.status", "OPEN").set("place", "TAKEN").set("unsettled", true)
                            .inc("decision", 1).inc("version", 1).set("updatedAt", Instant.EPOCH),
                    "supportCases");
        }
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off", "--parley.support.look-every=100ms")) {
            SupportCases cases = server.bean(SupportCases.class);
            await().until(() -> cases.find(lost).filter(it -> it.place() == Place.WAITING).isPresent());
            await().until(() -> cases.find(behind).filter(it -> it.standing().waitingSince() != null).isPresent());
            await().until(() -> !cases.find(halfClaimed).orElseThrow().isUnsettled());
            assertThat(Talk.history(agent.at(server.uri()), halfClaimed).conversation().getLast().line())
                    .isEqualTo(new RoomLine.Joined());
            assertThat(Invariants.brokenIn(server.bean(MongoOperations.class))).isEmpty();
        }
    }

    private static Query one(String roomId) {
        return Query.query(where("_id").is(roomId));
    }
}
