package chat.parley.server.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.model.InitiateAnswer;
import chat.parley.model.InitiatedRoom;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class InitiationTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");

    @Test
    void theSamePeopleAndTypeGiveTheSameRoomInWhateverOrder() {
        Guest vera = server.consumer("vera");
        String room = Talk.open(anna, boris, vera);
        assertThat(Talk.open(vera, anna, boris)).isEqualTo(room);
        assertThat(Talk.open(anna, boris)).isNotEqualTo(room);
    }

    @Test
    void theTypeMakesAnotherRoom() {
        Guest agent = server.support("agent");
        assertThat(Talk.openSupport(anna, agent)).isNotEqualTo(Talk.open(anna, agent));
    }

    @Test
    void aSupportRoomWithNobodyElseIsTheOneThatWaits() {
        String waiting = Talk.openSupport(anna);
        assertThat(Talk.openSupport(anna)).isEqualTo(waiting);
        assertThat(Talk.openSupport(boris)).isNotEqualTo(waiting);
    }

    @Test
    void aSupportRoomNeedsACustomerAndSomebodyFromSupport() {
        Guest agent = server.support("agent");
        Guest colleague = server.support("colleague");
        assertThat(initiate(anna, "consumer-to-support", boris.id())).isRefused(400).blaming("userIds");
        assertThat(initiate(agent, "consumer-to-support", colleague.id())).isRefused(400).blaming("userIds");
        assertThat(initiate(agent, "consumer-to-support")).isRefused(400).blaming("userIds");
        assertThat(initiate(agent, "consumer-to-support", anna.id(), colleague.id())).isOk();
    }

    @Test
    void whoCannotBeMeantIsRefused() {
        Guest gone = server.consumer("gone");
        gone.delete("/users/" + gone.id()).ok();
        for (String type : List.of("consumer-to-consumer", "consumer-to-support")) {
            assertThat(initiate(anna, type, gone.id())).isRefused(400).blaming("userIds");
            assertThat(initiate(anna, type, anna.id())).isRefused(400).blaming("userIds");
            assertThat(initiate(anna, type, boris.id(), boris.id())).isRefused(400).blaming("userIds");
            assertThat(initiate(anna, type, "0123456789abcdef01234567")).isRefused(400).blaming("userIds");
            assertThat(initiate(anna, type, "nobody")).isRefused(400).blaming("userIds");
            assertThat(initiate(anna, type, "")).isRefused(400).blaming("userIds");
        }
        assertThat(initiate(anna, "consumer-to-consumer")).isRefused(400).blaming("userIds");
    }

    @Test
    void aBodyThatSaysLittleIsRefused() {
        assertThat(anna.post("/room/initiate", "{}")).isRefused(400);
        assertThat(anna.post("/room/initiate", Map.of("type", "consumer-to-consumer"))).isRefused(400)
                .blaming("userIds");
        assertThat(anna.post("/room/initiate", Map.of("userIds", List.of(boris.id())))).isRefused(400).blaming("type");
        assertThat(anna.post("/room/initiate", "{\"userIds\":[null],\"type\":\"consumer-to-consumer\"}"))
                .isRefused(400);
        assertThat(anna.post("/room/initiate", "{\"userIds\":{\"$gt\":\"\"},\"type\":\"consumer-to-consumer\"}"))
                .isRefused(400);
        assertThat(initiate(anna, "everybody", boris.id())).isRefused(400);
    }

    @Test
    void aRoomHoldsAtMostFiftyPeople() {
        String[] many = IntStream.range(0, 50).mapToObj("%024x"::formatted).toArray(String[]::new);
        assertThat(initiate(anna, "consumer-to-consumer", many)).isRefused(400).blaming("userIds")
                .saying("A conversation holds at most 50 people.");
    }

    @Test
    void ofManyWhoOpenTheSameRoomsAtTheSameMomentAllGetTheSame() throws Exception {
        List<Guest> people = IntStream.range(0, 6).mapToObj(i -> server.consumer("racer")).toList();
        List<Callable<Map.Entry<String, InitiatedRoom>>> tries = new ArrayList<>();
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                Guest one = people.get(a);
                Guest other = people.get(b);
                String pair = a + "-" + b;
                IntStream.range(0, 32).forEach(i -> {
                    tries.add(() -> Map.entry(pair, initiated(one, other)));
                    tries.add(() -> Map.entry(pair, initiated(other, one)));
                });
            }
        }
        Collections.shuffle(tries, new Random(7));
        try (var threads = Executors.newFixedThreadPool(64)) {
            var rooms = threads.invokeAll(tries).stream().map(Future::resultNow)
                    .collect(Collectors.groupingBy(Map.Entry::getKey));
            assertThat(rooms).hasSize(15).allSatisfy((pair, answers) -> {
                assertThat(answers).extracting(answer -> answer.getValue().chatRoomId()).hasSize(64).containsOnly(
                        answers.getFirst().getValue().chatRoomId());
                assertThat(answers).filteredOn(answer -> answer.getValue().isNew()).hasSize(1);
            });
        }
    }

    private static InitiatedRoom initiated(Guest one, Guest other) {
        return initiate(one, "consumer-to-consumer", other.id()).ok().as(InitiateAnswer.class).chatRoom();
    }

    private static Answer initiate(Guest caller, String type, String... userIds) {
        return caller.post("/room/initiate", Map.of("userIds", Stream.of(userIds).toList(), "type", type));
    }
}
