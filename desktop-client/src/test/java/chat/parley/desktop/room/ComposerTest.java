package chat.parley.desktop.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.collections.MapChangeListener;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ComposerTest {

    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final SampleRoom hall = server.room("hall", tom).say(tom, 1, "Shall I?").say(server.me(), 2, "Yes")
            .unread(0);
    private Drafts drafts;
    private Room room;
    private Composer composer;
    private Chat chat;

    @BeforeEach
    void open() {
        chat = SampleChat.open(server.me(), server, new HandTimer(), Outbox.inMemory());
        drafts = chat.drafts();
        room = chat.room(chat.conversation(hall.id()).orElseThrow());
        room.enter();
        composer = new Composer(room, drafts, chat.files(), () -> true);
    }

    @Test
    void whatIsBegunElsewhereReplacesWhatStandsHereUntouchedAndIsNotTakenForTyping() {
        room.enter();
        composer.text().set("one");
        drafts.all().addListener((MapChangeListener<String, Drafts.Draft>) change -> composer.takeUpDraft());
        drafts.keep(hall.id(), new Drafts.Draft("one two", null));
        assertThat(composer.text().get()).isEqualTo("one two");
        composer.text().set("one two three");
        assertThat(drafts.of(hall.id()).text()).as("what is typed is the draft").isEqualTo("one two three");
        drafts.keep(hall.id(), Drafts.Draft.NONE);
        assertThat(composer.text().get()).as("sent elsewhere").isEmpty();
    }

    @Test
    void anOldMessageThatIsBeingChangedIsLeftAlone() {
        drafts.all().addListener((MapChangeListener<String, Drafts.Draft>) change -> composer.takeUpDraft());
        composer.edit(composer.lastOwn().orElseThrow());
        drafts.keep(hall.id(), new Drafts.Draft("begun elsewhere", null));
        assertThat(composer.text().get()).isEqualTo("Yes");
        composer.stop();
        assertThat(composer.text().get()).isEqualTo("begun elsewhere");
    }

    @Test
    void filesGoWithoutAWordAreKeptWithTheDraftAndCanBeTakenOut(@TempDir Path folder) throws IOException {
        Path plan = Files.write(folder.resolve("plan.pdf"), new byte[]{1, 2, 3});
        composer.files().add(List.of(plan, plan));
        assertThat(composer.sendable().get()).isTrue();
        assertThat(drafts.of(hall.id()).files()).hasSize(2);
        composer.files().remove(composer.files().list().getFirst());
        assertThat(drafts.of(hall.id()).files()).isEqualTo(composer.files().list()).hasSize(1);
        assertThat(new Composer(room, drafts, chat.files(), () -> true).files().list()).hasSize(1);
        int before = room.messages().size();
        assertThat(composer.send()).isTrue();
        assertThat(room.messages()).hasSize(before + 1);
        assertThat(composer.files().list()).isEmpty();
        assertThat(composer.sendable().get()).isFalse();
        assertThat(drafts.of(hall.id()).isEmpty()).isTrue();
    }

    @Test
    void thereIsAnEndToFilesAndToTheirSize(@TempDir Path folder) throws IOException {
        server.files.maxFile = 10;
        Path small = Files.write(folder.resolve("small.txt"), new byte[9]);
        composer.files().add(List.of(small));
        composer.files().add(List.of(Files.write(folder.resolve("large.bin"), new byte[11])));
        assertThat(composer.files().trouble().get()).isEqualTo(new Enclosures.Trouble.TooLarge("large.bin", 10));
        composer.files().add(Collections.nCopies(11, small));
        assertThat(composer.files().list()).hasSize(10);
        assertThat(composer.files().trouble().get()).isEqualTo(new Enclosures.Trouble.TooMany(10));
        composer.files().remove(composer.files().list().getLast());
        assertThat(composer.files().trouble().get()).isNull();
    }

    @Test
    void onlyWordsCanBeSentAndNotTooMany() {
        assertThat(composer.sendable().get()).isFalse();
        composer.text().set("  \n ");
        assertThat(composer.sendable().get()).isFalse();
        composer.text().set("x".repeat(10_000) + "  ");
        assertThat(composer.sendable().get()).isTrue();
        composer.text().set("x".repeat(10_001));
        assertThat(composer.sendable().get()).isFalse();
        assertThat(composer.send()).isFalse();
    }

    @Test
    void whatIsLeftIsToldNearTheEndOnly() {
        composer.text().set("x".repeat(9_499));
        assertThat(composer.left().getValue()).isNull();
        composer.text().set("x".repeat(9_520));
        assertThat(composer.left().getValue()).isEqualTo(480);
        composer.text().set("x".repeat(10_003));
        assertThat(composer.left().getValue()).isEqualTo(-3);
    }

    @Test
    void sendingEmptiesTheFieldAndItsDraft() {
        composer.text().set("Good morning ");
        assertThat(drafts.of(hall.id()).text()).isEqualTo("Good morning ");

        assertThat(composer.send()).isTrue();

        assertThat(room.messages().getLast().text()).isEqualTo("Good morning");
        assertThat(composer.text().get()).isEmpty();
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void anAnswerNamesWhatItAnswers() {
        composer.reply(room.messages().getFirst());
        composer.text().set("Do");
        composer.send();

        assertThat(room.messages().getLast().replyTo()).isEqualTo(room.messages().getFirst().id());
        assertThat(composer.mode().get()).isEqualTo(new Composer.Mode.Plain());
    }

    @Test
    void givingUpAnAnswerKeepsTheWords() {
        composer.reply(room.messages().getFirst());
        composer.text().set("Do");
        composer.stop();

        assertThat(composer.text().get()).isEqualTo("Do");
        assertThat(composer.mode().get()).isEqualTo(new Composer.Mode.Plain());
    }

    @Test
    void editingGivesTheDraftBackAfterwards() {
        composer.text().set("begun");
        MessageItem own = room.messages().get(1);
        composer.edit(own);
        assertThat(composer.text().get()).isEqualTo("Yes");
        composer.text().set("Yes!");
        assertThat(drafts.of(hall.id()).text()).isEqualTo("begun");

        composer.stop();

        assertThat(composer.text().get()).isEqualTo("begun");
    }

    @Test
    void anEditThatIsRefusedKeepsItsWordsAndSaysSo() {
        composer.edit(room.messages().get(1));
        composer.text().set("Yes, please");

        // The sample refuses every edit.
        assertThat(composer.send()).isFalse();

        assertThat(composer.mode().get()).isInstanceOf(Composer.Mode.Edit.class);
        assertThat(composer.text().get()).isEqualTo("Yes, please");
        assertThat(composer.editRefused().get()).isTrue();
    }

    @Test
    void anotherComposerOfTheSameRoomFindsWhatWasBegun() {
        composer.reply(room.messages().getFirst());
        composer.text().set("begun");

        Composer again = new Composer(room, drafts, chat.files(), () -> true);

        assertThat(again.text().get()).isEqualTo("begun");
        assertThat(again.mode().get()).isEqualTo(new Composer.Mode.Reply(room.messages().getFirst()));
    }
}
