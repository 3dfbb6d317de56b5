package chat.parley.server.message;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import chat.parley.model.PostView;
import chat.parley.server.CutShort;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every action of more than one write, cut short before each of its writes: once the server runs again, nothing shows. */
class CrashBetweenWritesTest {

    private static final Map<String, Consumer<Scene>> ACTIONS = new LinkedHashMap<>();

    static {
        ACTIONS.put("open a room", scene -> scene.anna.post("/room/initiate",
                Map.of("userIds", List.of(scene.boris.id()), "type", "consumer-to-support")));
        ACTIONS.put("post", scene -> scene.anna.post("/room/" + scene.room + "/message",
                Map.of("messageText", "Cut", "clientId", "cut-" + scene.room)));
        ACTIONS.put("edit", scene -> scene.anna.put(scene.path(), Map.of("messageText", "Edited")));
        ACTIONS.put("react", scene -> scene.boris.put(scene.path() + "/reaction",
                Map.of("emoji", "👍", "reacted", true)));
        ACTIONS.put("pin a message", scene -> scene.boris.put(scene.path() + "/pin", Map.of("pinned", true)));
        ACTIONS.put("delete a message", scene -> scene.anna.delete(scene.path()));
        ACTIONS.put("mark as read", scene -> scene.boris.put("/room/" + scene.room + "/mark-read", Map.of("upTo", 2)));
        ACTIONS.put("silence a room", scene -> scene.boris.put("/room/" + scene.room + "/mute", Map.of("muted", true)));
        ACTIONS.put("delete a room", scene -> scene.anna.delete("/delete/room/" + scene.room));
        ACTIONS.put("open a room with a name", scene -> scene.anna.post("/room/initiate",
                Map.of("userIds", List.of(scene.boris.id()), "type", "consumer-to-consumer", "name", "Workshop")));
        ACTIONS.put("name a room", scene -> scene.anna.put("/room/" + scene.named, Map.of("name", "Garage")));
        ACTIONS.put("add somebody", scene -> scene.anna.post("/room/" + scene.alone + "/members",
                Map.of("userIds", List.of(scene.boris.id()))));
        ACTIONS.put("leave a room", scene -> scene.boris.delete(scene.members() + scene.boris.id()));
        ACTIONS.put("remove somebody", scene -> scene.anna.delete(scene.members() + scene.boris.id()));
        ACTIONS.put("give a case to somebody", scene -> scene.boris.post("/support/case/" + scene.queue + "/assign",
                Map.of("userId", scene.boris.id(), "note", "Please take over")));
        ACTIONS.put("delete a person", scene -> scene.boris.delete("/users/" + scene.boris.id()));
    }

    /** A room of two with two messages, of which the second person has read the first. */
    private record Scene(Guest anna, Guest boris, String room, PostView last, String named, String alone,
            String queue) {

        static Scene of(ParleyTestServer server, Guest anna) {
            Guest boris = server.support("boris");
            String room = Talk.open(anna, boris);
            Talk.post(boris, room, "First");
            PostView last = Talk.post(anna, room, "Last");
            Talk.read(boris, room, 1);
            boris.put("/room/" + room + "/mute", Map.of("muted", true)).ok();
            return new Scene(anna, boris, room, last, Talk.openNamed("Workshop", anna, boris),
                    Talk.openNamed("Empty", anna), Talk.openSupport(anna));
        }

        Scene at(ParleyTestServer server) {
            return new Scene(anna.at(server.uri()), boris.at(server.uri()), room, last, named, alone, queue);
        }

        String members() {
            return "/room/" + named + "/members/";
        }

        String path() {
            return "/room/" + room + "/message/" + last.postId();
        }
    }

    @Test
    void nothingStaysHalfDone() {
        cutEachActionEverywhere(1);
    }

    @Test
    @Tag("soak")
    void nothingStaysHalfDoneHoweverOftenItHappens() {
        cutEachActionEverywhere(10);
    }

    private static void cutEachActionEverywhere(int times) {
        Path data = ParleyTestServer.freshFolder();
        List<Scene> scenes = new ArrayList<>();
        try (var server = ParleyTestServer.startWith(CutShort.class, data, "--parley.limits=off")) {
            await().until(() -> server.bean(RepairedUpTo.class).time().isAfter(Instant.EPOCH));
            Guest anna = server.consumer("anna");
            for (int round = 0; round < times; round++) {
                ACTIONS.forEach((what, action) -> scenes.addAll(cutEverywhere(server, anna, what, action)));
            }
            assertThat(Invariants.brokenIn(server.bean(MongoOperations.class))).as("before the restart").isNotEmpty();
        }
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            var mongo = server.bean(MongoOperations.class);
            await().untilAsserted(() -> assertThat(Invariants.brokenIn(mongo)).isEmpty());
            scenes.forEach(scene -> goesOn(scene.at(server)));
            assertThat(Invariants.brokenIn(mongo)).isEmpty();
        }
    }

    /** Once before each of its writes, and at last not at all. */
    private static List<Scene> cutEverywhere(ParleyTestServer server, Guest anna, String what,
            Consumer<Scene> action) {
        var cut = server.bean(CutShort.class);
        List<Scene> scenes = new ArrayList<>();
        boolean struck = true;
        for (int writes = 0; struck; writes++) {
            assertThat(writes).as(what).isLessThan(30);
            Scene scene = Scene.of(server, anna);
            cut.after(writes);
            action.accept(scene);
            struck = cut.over();
            scenes.add(scene);
        }
        assertThat(scenes).as("writes of: %s", what).hasSizeGreaterThan(1);
        return scenes;
    }

    /** Whoever was left in the room goes on as if nothing had been; a post that may be there already is there once. */
    private static void goesOn(Scene scene) {
        if (scene.anna.get("/room/" + scene.room).status() == 404) {
            return;
        }
        scene.anna.post("/room/" + scene.room + "/message",
                Map.of("messageText", "Cut", "clientId", "cut-" + scene.room)).ok();
        PostView next = Talk.post(scene.anna, scene.room, "Next");
        assertThat(Talk.history(scene.anna, scene.room).conversation())
                .filteredOn(message -> message.message().messageText().equals("Cut")).hasSize(1);
        assertThat(next.number()).isEqualTo(Talk.history(scene.anna, scene.room).conversation().size());
        if (scene.boris.get("/room").status() == 200) {
            Talk.read(scene.boris, scene.room, next.number());
            assertThat(Talk.summary(scene.boris, scene.room).unread()).isZero();
        }
    }
}
