package chat.parley.desktop.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.FileTooLong;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeFiles;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that go with messages: nothing of them is lost, whatever is cut. */
class FileSendingTest {

    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final FakeFiles files = world.server.files;
    private final Outbox outbox = Outbox.inMemory();

    @TempDir
    private Path folder;
    private Chat chat;
    private Room room;
    private Path original;
    private byte[] content;

    @BeforeEach
    void begin() throws IOException {
        content = new byte[700_000];
        new Random(1).nextBytes(content);
        original = Files.write(folder.resolve("plan.bin"), content);
        start();
    }

    private void start() {
        chat = world.device(ana, new Kept(outbox, Cache.none(), folder.resolve("kept")));
        world.settle();
        room = chat.room(chat.conversation(hall.id).orElseThrow());
        room.enter();
        world.settle();
    }

    private KeptFile attached() {
        var file = chat.files().attach(original);
        world.settle();
        return file.join();
    }

    private void send(KeptFile... enclosed) {
        room.send("", null, List.of(enclosed));
        world.settle();
    }

    @Test
    void aMessageGoesOnceItsFilesHaveArrivedAndTheCopyIsRemoved() throws IOException {
        KeptFile file = attached();
        Files.delete(original);
        send(file);
        assertThat(hall.messages).singleElement().satisfies(message -> {
            assertThat(message.attachments()).hasSize(1);
            assertThat(files.content(message.attachments().getFirst().id())).isEqualTo(content);
        });
        assertThat(room.messages()).singleElement().satisfies(item -> {
            assertThat(item.stored()).isTrue();
            assertThat(item.files()).singleElement().satisfies(shown -> assertThat(shown.here()).isFalse());
        });
        assertThat(copies()).isZero();
    }

    @Test
    void aCutUploadGoesOnWhereItWas() {
        files.cutAfter(2);
        send(attached());
        assertThat(hall.messages).isEmpty();
        assertThat(room.messages()).singleElement()
                .satisfies(item -> assertThat(item.files().getFirst().here()).isTrue());
        world.pass(Duration.ofMinutes(2));
        assertThat(hall.messages).hasSize(1);
        assertThat(files.pieces).as("none was sent twice").isEqualTo(3);
    }

    @Test
    void anUploadGoesOnAfterTheAppWasGone() {
        files.cutAfter(1);
        send(attached());
        assertThat(hall.messages).isEmpty();
        chat.close();
        start();
        assertThat(hall.messages).singleElement().satisfies(message -> assertThat(
                files.content(message.attachments().getFirst().id())).isEqualTo(content));
        assertThat(files.pieces).isEqualTo(3);
        assertThat(copies()).isZero();
    }

    @Test
    void withoutAServerAFileWaitsLikeAText() {
        KeptFile file = attached();
        world.server.goDown();
        world.settle();
        send(file);
        room.send("afterwards", null);
        world.settle();
        assertThat(room.messages()).hasSize(2);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(2));
        assertThat(hall.messages).hasSize(2);
        assertThat(hall.messages.getFirst().attachments()).hasSize(1);
    }

    @Test
    void whatTheServerForgotIsBroughtAgain() {
        files.cutAfter(1);
        send(attached());
        files.forgetUploads();
        world.pass(Duration.ofMinutes(2));
        assertThat(hall.messages).hasSize(1);
    }

    @Test
    void whatTheServerDoesNotTakeIsShownAndLetsTheNextPass() {
        KeptFile file = attached();
        files.maxFile = 1_000;
        send(file);
        room.send("next", null);
        world.settle();
        assertThat(room.messages()).anySatisfy(
                item -> assertThat(item.delivery()).isInstanceOf(Delivery.Failed.class));
        assertThat(hall.messages).hasSize(1);
        room.discard(room.messages().getLast());
        world.settle();
        assertThat(copies()).isZero();
    }

    @Test
    void aFileIsRefusedBeforeItIsCopiedWhole() {
        files.maxFile = 1_000;
        attached(); // asks how much the server takes
        var second = chat.files().attach(original);
        world.settle();
        assertThat(second).failsWithin(Duration.ZERO).withThrowableThat()
                .withCauseInstanceOf(FileTooLong.class);
    }

    @Test
    void aDraftKeepsItsFilesAndWhatBelongsToNothingIsRemovedAtTheNextStart() {
        KeptFile drafted = attached();
        attached();
        chat.drafts().keep(hall.id, new Drafts.Draft("look", null, List.of(drafted)));
        chat.close();
        world.settle();
        start();
        assertThat(chat.drafts().of(hall.id).files()).containsExactly(drafted);
        assertThat(copies()).isEqualTo(1);
        send(drafted);
        assertThat(hall.messages).hasSize(1);
    }

    private long copies() {
        Path outgoing = folder.resolve("kept/outgoing");
        try (Stream<Path> all = Files.isDirectory(outgoing) ? Files.list(outgoing) : Stream.empty()) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
