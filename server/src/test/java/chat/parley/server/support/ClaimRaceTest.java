package chat.parley.server.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Row Z7: one case, many agents, the same moment. */
class ClaimRaceTest {

    private static final int AGENTS = 50;
    private static final ParleyTestServer SERVER = ParleyTestServer.shared();

    @Test
    void ofFiftyAgentsExactlyOneWinsAndTheOthersSeeWho() throws Exception {
        Guest anna = SERVER.consumer("anna");
        String room = Inquiry.ask(anna, "Please help");
        List<Guest> agents = IntStream.range(0, AGENTS).mapToObj(_ -> SERVER.support("agent")).toList();
        List<Answer> answers = atOnce(agents.stream()
                .map(agent -> (Supplier<Answer>) () -> agent.post("/support/case/" + room + "/claim",
                        Map.of()))
                .toList());
        List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
        List<Answer> lost = answers.stream().filter(answer -> answer.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(AGENTS - 1);
        String winner = won.getFirst().at("/case/assignee/_id");
        assertThat(lost).allSatisfy(answer -> assertThat(answer.at("/assignee/_id")).isEqualTo(winner));
        assertThat(Inquiry.support(anna, room).agents()).extracting("id").containsExactly(winner);
        assertThat(Talk.history(anna, room).conversation()).hasSize(2);
    }

    @Test
    void aClaimAndAnAssignmentAtOnceEndWithOneWhoIsInTheRoom() throws Exception {
        Guest anna = SERVER.consumer("anna");
        Guest georgi = SERVER.support("georgi");
        Guest nadya = SERVER.support("nadya");
        String room = Inquiry.ask(anna, "Please help");
        for (int round = 0; round < 10; round++) {
            long version = Inquiry.giveBack(georgi, room).version();
            List<Answer> answers = atOnce(List.of(() -> georgi.post("/support/case/" + room + "/claim", Map.of()),
                    () -> georgi.post("/support/case/" + room + "/assign",
                            Map.of("userId", nadya.id(), "version", version))));
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).extracting(Answer::status).contains(409);
            String has = Inquiry.assignee(georgi, room);
            assertThat(Inquiry.support(anna, room).agents()).extracting("id").containsExactly(has);
        }
    }

    private static List<Answer> atOnce(List<Supplier<Answer>> requests) throws Exception {
        var ready = new CountDownLatch(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = requests.stream().map(request -> threads.submit(() -> {
                ready.countDown();
                ready.await();
                return request.get();
            })).toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
