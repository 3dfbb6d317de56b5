package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Theme;
import chat.parley.model.AttachmentView;
import chat.parley.model.ReactionView;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The main window as it is drawn, for eyes: nothing is compared. Kept beside the other pictures of screens. */
@ExtendWith(FxToolkit.class)
class MainWindowTest {

    private final HandTimer timer = new HandTimer();
    private boolean details;
    private boolean quiet;

    @Test
    void light() {
        draw("main-window", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT, WorkshopSample.staffed(), this::busy);
    }

    @Test
    void dark() {
        draw("main-window-dark", 1280, 800, Language.ENGLISH, Theme.Choice.DARK, WorkshopSample.staffed(), this::busy);
    }

    @Test
    void bulgarian() {
        draw("main-window-bulgarian", 1280, 800, Language.BULGARIAN, Theme.Choice.LIGHT,
                WorkshopSample.staffedInBulgarian(),
                chat -> chat.drafts().keep("maya",
                        new Drafts.Draft("Капарото за товарното колело дойде, да поръчам ли кутията?", null)));
    }

    @Test
    void narrow() {
        draw("main-window-narrow", 480, 800, Language.ENGLISH, Theme.Choice.LIGHT, WorkshopSample.english(),
                this::busy);
    }

    @Test
    void slim() {
        draw("main-window-slim", 700, 800, Language.ENGLISH, Theme.Choice.LIGHT, WorkshopSample.english(), this::busy);
    }

    @Test
    void detailsBesideTheRoom() {
        details = true;
        draw("room-details", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT, withLines(), this::busy);
        draw("room-details-dark", 1280, 800, Language.ENGLISH, Theme.Choice.DARK, withLines(), this::busy);
    }

    @Test
    void detailsOverTheRoom() {
        details = true;
        draw("room-details-drawer", 1000, 800, Language.BULGARIAN, Theme.Choice.LIGHT, WorkshopSample.bulgarian(),
                chat -> {});
        draw("room-details-narrow", 480, 800, Language.ENGLISH, Theme.Choice.LIGHT, withLines(), this::busy);
    }

    @Test
    void leftAloneAndMarkedAsUnread() {
        WorkshopSample sample = WorkshopSample.english();
        sample.server().find("georgi").marked();
        draw("main-window-quiet", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT, sample, this::quiet);
        draw("main-window-quiet-bulgarian-dark", 1280, 800, Language.BULGARIAN, Theme.Choice.DARK,
                WorkshopSample.bulgarian(), this::quiet);
    }

    private void quiet(Chat chat) {
        chat.silence().doNotDisturb(timer.now().plus(Duration.ofHours(1)));
        quiet = true;
    }

    @Test
    void whatPeopleThinkAndKeepAtHand() {
        draw("room-reactions", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT,
                withReactions(WorkshopSample.english()), this::busy);
        draw("room-reactions-bulgarian-dark", 1280, 800, Language.BULGARIAN, Theme.Choice.DARK,
                withReactions(WorkshopSample.bulgarian()), chat -> {});
        draw("room-reactions-narrow", 480, 800, Language.ENGLISH, Theme.Choice.LIGHT,
                withReactions(WorkshopSample.english()), this::busy);
    }

    private static WorkshopSample withReactions(WorkshopSample sample) {
        sample.server().find("workshop").pin("workshop-5").pin("workshop-7")
                .reacted("workshop-6", new ReactionView("👀", List.of("u-tom")))
                .reacted("workshop-8", new ReactionView("👍", List.of("u-georgi", "u-elena", "u-maya")),
                        new ReactionView("🎉", List.of("u-nadya")))
                .reacted("workshop-10", new ReactionView("❤️", List.of("u-nadya", "u-tom")));
        return sample;
    }

    private static WorkshopSample withLines() {
        WorkshopSample sample = WorkshopSample.staffed();
        UserView nadya = sample.server().person("u-nadya", "Nadya", "Koleva");
        sample.server().find("workshop").ownedBy(nadya)
                .line(nadya, 36, new RoomLine.Added(List.of(sample.server().person("u-petar", "Petar", "Stoyanov"))))
                .line(sample.server().me(), 37, new RoomLine.Renamed("Workshop"))
                .attach(nadya, 37, new AttachmentView("f1", "Ride rules 2026.pdf", "application/pdf", 1_153_434, null,
                        null, false))
                .attach(nadya, 37, new AttachmentView("f2", "Kokalyane loop.gpx", "application/octet-stream", 86_016,
                        null, null, false),
                        new AttachmentView("f3", "a name that is far too long for the pane.zip",
                                "application/zip", 421_888, null, null, false))
                .say(nadya, 38, "Welcome, Petar.").unread(0);
        return sample;
    }

    @Test
    void offlineWithMessagesThatFailed() {
        WorkshopSample sample = WorkshopSample.staffed();
        draw("main-window-offline", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT, sample, chat -> {
            busy(chat);
            var room = chat.room(chat.conversation("workshop").orElseThrow());
            room.enter();
            sample.server().refuseNext(400);
            room.send("Video of the unboxing, look at the corner of the carton at 0:40.", null);
            sample.server().goDown();
            timer.pass(Duration.ofSeconds(4));
            room.send("Brno answered, they will replace it.", null);
            room.send("They will collect the damaged frame on Monday.", null);
        });
    }

    @Test
    void aRoomThatEndedWithWordsInIt() {
        WorkshopSample english = WorkshopSample.english();
        draw("room-ended", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT, english, chat -> {
            busy(chat);
            end(english, chat, "Brno answered, they will replace it.", "Shall I tell them that Monday is fine for");
        });
        WorkshopSample bulgarian = WorkshopSample.bulgarian();
        draw("room-ended-bulgarian-dark", 1280, 800, Language.BULGARIAN, Theme.Choice.DARK, bulgarian,
                chat -> end(bulgarian, chat, "От Бърно отговориха, ще я сменят.", "Да им кажа ли, че понеделник"));
        WorkshopSample narrow = WorkshopSample.bulgarian();
        draw("room-ended-narrow", 480, 800, Language.BULGARIAN, Theme.Choice.LIGHT, narrow,
                chat -> end(narrow, chat, "От Бърно отговориха, ще я сменят.", ""));
    }

    private void end(WorkshopSample sample, Chat chat, String unsent, String draft) {
        var room = chat.room(chat.conversation("workshop").orElseThrow());
        room.enter();
        sample.server().refuseNext(404);
        room.send(unsent, null);
        chat.drafts().keep("workshop", new Drafts.Draft(draft, null));
        timer.pass(Duration.ofMillis(500));
        sample.server().tell(new ServerFrame.RoomDeleted("workshop"));
    }

    @Test
    void empty() {
        draw("main-window-empty", 1280, 800, Language.ENGLISH, Theme.Choice.LIGHT,
                WorkshopSample.nothing(new SampleServer("u-hannah", "Hannah", "Reyes")), chat -> {});
    }

    private void busy(Chat chat) {
        chat.drafts().keep("maya",
                new Drafts.Draft("The deposit for the cargo bike came in, shall I order the box?", null));
    }

    private void draw(String name, double width, double height, Language language, Theme.Choice mode,
            WorkshopSample sample, Consumer<Chat> before) {
        FxToolkit.show(mode);
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        Stage stage = ServerLook.onFx(() -> window(width, height, new SampleKit(timer).in(language).in(mode), sample,
                before));
        WaitForAsyncUtils.waitForFxEvents();
        ServerLook.onFx(() -> stage.getScene().snapshot(null));
        assertThat(Snapshots.draw(name, stage.getScene()).getWidth()).isEqualTo(width);
        ServerLook.onFx(() -> {
            stage.close();
            return null;
        });
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private Stage window(double width, double height, SampleKit kit, WorkshopSample sample, Consumer<Chat> before) {
        Chat chat = SampleChat.open(sample.server().me(), sample.server(), timer, Outbox.inMemory());
        timer.pass(Duration.ofMillis(500));
        before.accept(chat);
        Stage stage = kit.show(width, height, chat);
        timer.pass(Duration.ofMillis(3100));
        chat.conversation("workshop").ifPresent(workshop -> open(stage, workshop));
        timer.pass(Duration.ofMillis(500));
        sample.bringPeople();
        if (quiet) {
            sample.server().tell(new ServerFrame.Presence("u-tom", true, null, true,
                    timer.now().plus(Duration.ofHours(2))));
        }
        if (details) {
            Objects.requireNonNull(stage.getScene().getAccelerators()
                    .get(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN))).run();
        }
        return stage;
    }

    @SuppressWarnings("unchecked")
    private static void open(Stage stage, Conversation conversation) {
        var list = (ListView<Conversation>) stage.getScene().getRoot().lookup(".chat-list");
        list.getSelectionModel().select(conversation);
    }
}
