package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import chat.parley.model.AttachmentView;
import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadView;
import chat.parley.server.CutShort;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Everything that is done with files, cut short before each of its writes to the database and to the disk: once the server runs
 * again, no message names a file that is not there, and nothing lies around for good.
 */
class AttachmentCrashTest {

    private static final Map<String, Consumer<Scene>> ACTIONS = new LinkedHashMap<>();

    static {
        ACTIONS.put("send the last piece", scene -> Sending.send(scene.anna, scene.open.id(), 0, scene.bytes));
        ACTIONS.put("post", Scene::post);
        ACTIONS.put("delete a message", scene -> scene.anna.delete("/delete/message/" + scene.last.postId()));
        ACTIONS.put("delete a room", scene -> scene.anna.delete("/delete/room/" + scene.room));
        ACTIONS.put("give up", scene -> scene.anna.delete("/uploads/" + scene.ready));
    }

    /**
     * A room with one message that has a file; one file is ready to be posted, one is announced.
     *
     * @param bytes a picture that looks like no other
     */
    private record Scene(Guest anna, Guest boris, String room, PostView last, String ready, UploadView open,
            byte[] bytes) {

        static Scene of(ParleyTestServer server, Guest anna, int size) {
            Guest boris = server.support("boris");
            String room = Talk.open(anna, boris);
            byte[] bytes = Samples.picture("png", size, 20);
            String posted = Sending.upload(anna, "posted.png", Samples.picture("png", size, 21)).id();
            String ready = Sending.upload(anna, "ready.png", Samples.picture("png", size, 22)).id();
            return new Scene(anna, boris, room, Sending.post(anna, room, "", posted), ready,
                    Sending.announce(anna, "open.png", bytes.length), bytes);
        }

        void post() {
            anna.post("/room/" + room + "/message",
                    Map.of("clientId", "cut-" + room, "attachments", List.of(ready)));
        }

        Scene at(ParleyTestServer server) {
            return new Scene(anna.at(server.uri()), boris.at(server.uri()), room, last, ready, open, bytes);
        }
    }

    @Test
    void noMessageLacksItsFilesAndNothingIsLeftOver() throws IOException {
        Path data = ParleyTestServer.freshFolder();
        Map<Scene, String> scenes = new LinkedHashMap<>();
        try (var server = ParleyTestServer.startWith(CutShort.class, data, "--parley.limits=off")) {
            await().until(() -> server.bean(LookedUpTo.class).time().isAfter(Instant.EPOCH));
            Guest anna = server.consumer("anna");
            ACTIONS.forEach((what, action) -> cutEverywhere(server, anna, what, action)
                    .forEach(scene -> scenes.put(scene, what)));
        }
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            scenes.forEach((scene, what) -> goesOn(scene.at(server), what));
            makeOld(server.data().resolve("attachments/incoming"));
            sweepAsTomorrow(server);
            scenes.keySet().forEach(scene -> messagesHaveTheirFiles(scene.at(server)));
            assertThat(Invariants.brokenIn(server.bean(MongoOperations.class))).isEmpty();
            nothingIsLeftOver(server);
        }
    }

    private static List<Scene> cutEverywhere(ParleyTestServer server, Guest anna, String what,
            Consumer<Scene> action) {
        var cut = server.bean(CutShort.class);
        List<Scene> scenes = new ArrayList<>();
        boolean struck = true;
        for (int writes = 0; struck; writes++) {
            assertThat(writes).as(what).isLessThan(30);
            Scene scene = Scene.of(server, anna, 30 + 40 * what.length() + writes);
            cut.after(writes);
            action.accept(scene);
            struck = cut.over();
            scenes.add(scene);
        }
        assertThat(scenes).as("writes of: %s", what).hasSizeGreaterThan(3);
        return scenes;
    }

    /** Whoever was cut off tries again and gets what they wanted, once. */
    private static void goesOn(Scene scene, String what) {
        messagesHaveTheirFiles(scene);
        switch (what) {
            case "send the last piece" -> {
                long received = scene.anna.get("/uploads/" + scene.open.id()).ok().as(UploadAnswer.class).upload()
                        .received();
                assertThat(Sending.send(scene.anna, scene.open.id(), received,
                        Sending.from(scene.bytes, (int) received, scene.bytes.length)).ok().as(UploadAnswer.class)
                        .upload().attachment()).isNotNull();
                Sending.post(scene.anna, scene.room, "", scene.open.id());
            }
            case "post" -> {
                scene.post();
                assertThat(Talk.history(scene.boris, scene.room).conversation())
                        .filteredOn(message -> ("cut-" + scene.room).equals(message.clientId())).hasSize(1);
            }
            case "delete a message" -> Talk.delete(scene.anna, scene.last);
            default -> {
            }
        }
        messagesHaveTheirFiles(scene);
    }

    private static void messagesHaveTheirFiles(Scene scene) {
        if (scene.boris.get("/room/" + scene.room).status() == 404) {
            return;
        }
        for (MessageView message : Talk.history(scene.boris, scene.room).conversation()) {
            for (AttachmentView attachment : message.attachments()) {
                assertThat(scene.boris.get("/attachments/" + attachment.id()).status()).isEqualTo(200);
                assertThat(scene.boris.get("/attachments/" + attachment.id() + "/thumbnail").status()).isEqualTo(200);
            }
        }
    }

    private static void sweepAsTomorrow(ParleyTestServer server) {
        server.bean(AttachmentSweep.class).sweep();
        server.bean(Reservations.class).settleAll(Instant.now().plus(Duration.ofHours(1)));
        server.bean(Leftovers.class).expired(Instant.now().plus(Duration.ofHours(25)));
        server.bean(Leftovers.class).sweepDisk();
    }

    private static void nothingIsLeftOver(ParleyTestServer server) throws IOException {
        var mongo = server.bean(MongoOperations.class);
        Set<String> needed = new HashSet<>();
        mongo.findAll(StoredFile.class).forEach(file -> {
            assertThat(file.posted()).as("whatever was not posted is forgotten: %s", file).isNotNull();
            needed.addAll(file.needs());
        });
        assertThat(needed).isNotEmpty();
        try (Stream<String> hashes = server.bean(BlobStore.class).hashes()) {
            assertThat(hashes).containsExactlyInAnyOrderElementsOf(needed);
        }
        try (Stream<Path> incoming = Files.list(server.data().resolve("attachments/incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    private static void makeOld(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            }
        }
    }
}
