package chat.parley.desktop.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.store.PictureSize;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A file and a picture from one app to another over a real server, which dies on the way, as does the app that sends. */
@Tag("e2e")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
class FilesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void whatIsAttachedArrivesBitByBitWhoeverDiesMeanwhile() throws Exception {
        Path plan = folder.resolve("plan.bin");
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        Files.write(plan, content);
        Path picture = Files.write(folder.resolve("dot.png"), TinyPng.of(640, 480));
        try (RunningServer server = RunningServer.startEmpty(folder.resolve("server"));
                Desk boris = Desk.ofNewPerson(folder.resolve("boris"), server.address(), "boris")) {
            UserView other = boris.see(() -> boris.chat().me());
            String roomId = sendAndDie(server, other, List.of(plan, picture));
            Files.delete(plan);
            try (Desk ana = Desk.again(folder.resolve("ana"))) {
                ana.waitUntil("sent", SOON, () -> ana.see(() -> ana.chat().conversation(roomId)
                        .map(row -> row.preview().get()).filter(said -> said.delivery() instanceof Delivery.Sent
                                || said.delivery() instanceof Delivery.Delivered)
                        .isPresent()));
            }
            boris.waitUntil("heard", SOON, () -> boris.see(() -> boris.chat().conversation(roomId)
                    .map(row -> row.preview().get() != null).orElse(false)));
            Room room = boris.see(() -> boris.chat().room(boris.chat().conversation(roomId).orElseThrow()));
            boris.see(() -> {
                room.enter();
                return true;
            });
            boris.waitUntil("shown", SOON, () -> boris.see(() -> !room.messages().isEmpty()));
            MessageItem message = boris.see(() -> room.messages().getLast());
            assertThat(message.text()).isEqualTo("Look");
            assertThat(message.files()).extracting(Attachment::name).containsExactly("plan.bin", "dot.png");
            assertThat(message.files().getLast().width()).isEqualTo(640);
            Path saved = folder.resolve("saved.bin");
            boris.see(() -> boris.chat().files().save(message.files().getFirst(), saved, part -> {}))
                    .get(30, TimeUnit.SECONDS);
            assertThat(saved).hasBinaryContent(content);
            Path small = boris.see(() -> boris.chat().files().picture(message.files().getLast())).get(30,
                    TimeUnit.SECONDS);
            assertThat(PictureSize.of(small)).contains(new PictureSize(640, 480));
        }
    }

    /** The server is killed once a part has arrived, and so that it cannot help it, the app ends as well. */
    private String sendAndDie(RunningServer server, UserView other, List<Path> files) throws Exception {
        String roomId;
        try (Desk ana = Desk.ofNewPerson(folder.resolve("ana"), server.address(), "ana")) {
            Chat chat = ana.chat();
            roomId = ana.see(() -> chat.start(List.of(other), RoomType.CONSUMER_TO_CONSUMER))
                    .get(30, TimeUnit.SECONDS).roomId();
            Room room = ana.see(() -> chat.room(chat.conversation(roomId).orElseThrow()));
            var first = ana.see(() -> chat.files().attach(files.getFirst())).get(30, TimeUnit.SECONDS);
            var second = ana.see(() -> chat.files().attach(files.getLast())).get(30, TimeUnit.SECONDS);
            ana.see(() -> room.send("Look", null, List.of(first, second)));
            Attachment shown = Attachment.toBeSent(List.of(first)).getFirst();
            ana.waitUntil("begun", SOON,
                    () -> ana.see(() -> chat.unsent() == 0 || chat.files().progress(shown).get() > 0));
            server.kill();
        }
        server.startAgain();
        return roomId;
    }
}
