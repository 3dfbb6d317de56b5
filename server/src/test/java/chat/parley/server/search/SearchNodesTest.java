package chat.parley.server.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.model.PostView;
import chat.parley.model.SearchAnswer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two servers on one database, each with an index of its own; and a server that finds its index gone. */
class SearchNodesTest {

    @Test
    void whatOneServerStoredTheOtherFindsAndAMissingIndexIsMadeAnew() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(Files.createDirectories(ParleyTestServer.freshFolder()),
                Options.defaults())) {
            String uri = "--parley.mongodb=" + mongo.connectionString("servers");
            Path data = ParleyTestServer.freshFolder();
            try (var one = ParleyTestServer.start("--parley.limits=off", uri)) {
                Guest anna = one.consumer("anna");
                Guest boris = one.consumer("boris");
                String room = Talk.open(anna, boris);
                PostView post;
                try (var two = ParleyTestServer.startIn(data, "--parley.limits=off", uri)) {
                    post = Talk.post(anna.at(two.uri()), room, "Written on the second");
                    assertThat(search(boris, "second").total()).isEqualTo(1);
                    Talk.edit(anna.at(two.uri()), post, "Changed on the other");
                    assertThat(search(boris, "second").total()).isZero();
                    Talk.post(anna, room, "Written on the first");
                    assertThat(search(boris.at(two.uri()), "written").total()).isEqualTo(1);
                    assertThat(search(boris.at(two.uri()), "other").total()).isEqualTo(1);
                }
                throwAway(data.resolve("search"));
                try (var two = ParleyTestServer.startIn(data, "--parley.limits=off", uri)) {
                    await().untilAsserted(() -> {
                        SearchAnswer answer = answer(boris.at(two.uri()), "on");
                        assertThat(answer.complete()).isTrue();
                        assertThat(answer.total()).isEqualTo(2);
                    });
                }
            }
        }
    }

    private static SearchAnswer search(Guest who, String word) {
        return await().until(() -> answer(who, word), SearchAnswer::complete);
    }

    private static SearchAnswer answer(Guest who, String word) {
        return who.get("/search?q=" + word).ok().as(SearchAnswer.class);
    }

    private static void throwAway(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
