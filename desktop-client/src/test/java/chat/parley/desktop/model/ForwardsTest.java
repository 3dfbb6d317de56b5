package chat.parley.desktop.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeFiles;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Sending what was said in one conversation into another: all of it or nothing. */
class ForwardsTest {

    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final FakeRoom yard = world.server.room(ana, world.server.person("vera"));
    private final FakeFiles files = world.server.files;

    @TempDir
    private Path folder;
    private Chat chat;
    private Room room;

    @BeforeEach
    void begin() {
        chat = world.device(ana, new Kept(Outbox.inMemory(), Cache.none(), folder.resolve("kept")));
        world.settle();
        room = chat.room(chat.conversation(hall.id).orElseThrow());
        room.enter();
        world.settle();
    }

    @Test
    void theWordsAndCopiesOfTheFilesGoIntoTheOtherConversation() throws IOException {
        send("The plan", "plan.txt", "two wheels");

        assertThat(forward(room.messages().getFirst())).isCompleted();

        assertThat(yard.messages).singleElement().satisfies(message -> {
            assertThat(message.message().messageText()).isEqualTo("The plan");
            assertThat(message.attachments()).singleElement().satisfies(file -> {
                assertThat(file.id()).isNotEqualTo(hall.messages.getFirst().attachments().getFirst().id());
                assertThat(file.name()).isEqualTo("plan.txt");
                assertThat(files.content(file.id())).asString(UTF_8).isEqualTo("two wheels");
            });
        });
        assertThat(hall.messages).hasSize(1);
        assertThat(copies()).isZero();
    }

    @Test
    void withoutOneOfItsFilesNothingIsSent() throws IOException {
        send("The plan", "plan.txt", "two wheels");
        MessageItem sent = room.messages().getFirst();
        var gone = new Attachment("gone", "gone.txt", 3, null, null, false);

        var forwarded = forward(with(sent, List.of(sent.files().getFirst(), gone)));

        assertThat(forwarded).isCompletedExceptionally();
        assertThat(yard.messages).isEmpty();
        assertThat(copies()).isZero();
    }

    private static MessageItem with(MessageItem item, List<Attachment> files) {
        return new MessageItem(item.key(), item.id(), item.number(), item.author(), item.text(), item.time(),
                item.own(), item.delivery(), item.readBy(), item.edited(), item.deleted(), item.replyTo(), item.line(),
                files, item.reactions(), item.calls());
    }

    private void send(String words, String name, String content) throws IOException {
        CompletableFuture<KeptFile> copy = chat.files().attach(Files.writeString(folder.resolve(name), content));
        world.settle();
        room.send(words, null, List.of(copy.join()));
        world.settle();
    }

    private CompletableFuture<Void> forward(MessageItem message) {
        var forwarded = new Forwards(chat).send(message, chat.conversation(yard.id).orElseThrow());
        world.settle();
        return forwarded;
    }

    private long copies() {
        Path outgoing = folder.resolve("kept").resolve("outgoing");
        try (Stream<Path> all = Files.isDirectory(outgoing) ? Files.list(outgoing) : Stream.empty()) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
