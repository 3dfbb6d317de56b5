package chat.parley.server.fuzz;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route as the server describes it, asked by somebody of each kind for what it should take and for what it should not: it
 * answers as it is described, never fails, and never tells of its inside.
 */
class ApiFuzzTest {

    private static final Pattern INSIDE = Pattern
            .compile("\\bat chat\\.parley|\\tat |Exception\\b|org\\.springframework");
    /** After so many the people and rooms are others: by then somebody has left, or was signed out. */
    private static final int SCENE = 200;

    @Test
    void twoThousandRequestsAreAnsweredAsDescribed() {
        play(20261127, 2_000);
    }

    @Test
    @Tag("soak")
    void twentyThousandRequestsAreAnsweredAsDescribed() {
        play(Long.getLong("parley.fuzz.seed", System.nanoTime()), 20_000);
    }

    private static void play(long seed, int requests) {
        Random chance = new Random(seed);
        Set<String> answered = new HashSet<>();
        try (ParleyTestServer server = ParleyTestServer.start("--parley.limits=off")) {
            JsonNode api = server.stranger().get("/v3/api-docs").json();
            List<Operation> operations = Operation.of(api);
            for (int begun = 0; begun < requests; begun += SCENE) {
                Guest anna = server.consumer("anna");
                Guest elena = server.support("elena");
                List<Guest> people = List.of(anna, elena, server.admin(), server.stranger());
                Generator generator = new Generator(chance, api, things(anna, server.consumer("bert"), elena));
                for (int i = 0; i < SCENE; i++) {
                    Operation operation = operations.get(chance.nextInt(operations.size()));
                    if (ask(operation, people.get(chance.nextInt(people.size())), generator, chance, seed) < 300) {
                        answered.add(operation.toString());
                    }
                }
            }
            assertThat(answered).as("routes that were asked for something they take")
                    .hasSizeGreaterThan(operations.size() / 3);
        }
    }

    private static List<String> things(Guest anna, Guest bert, Guest elena) {
        String room = Talk.open(anna, bert);
        String support = Talk.openSupport(anna);
        List<String> ids = new ArrayList<>(List.of(room, support, anna.id(), bert.id(), elena.id()));
        ids.add(Talk.post(anna, room, "hello").postId());
        ids.add(Talk.post(anna, support, "a question").postId());
        return ids;
    }

    private static int ask(Operation operation, Guest who, Generator generator, Random chance, long seed) {
        String address = generator.address(operation);
        String body = operation.bodyType().isEmpty() ? "" : generator.body(operation);
        String type = chance.nextInt(12) == 0 ? "text/plain" : operation.bodyType();
        var request = who.request(address).method(operation.method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        Answer answer = who.send(request);
        String what = "seed " + seed + ": " + operation.method() + " " + address + " with " + type + " "
                + body.substring(0, Math.min(300, body.length())) + " was answered with " + answer.status() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
        assertThat(operation.statuses()).as(what).contains(Integer.toString(answer.status()));
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(INSIDE.matcher(answer.body()).find()).as(what).isFalse();
        }
        return answer.status();
    }
}
