package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Theme;
import chat.parley.model.RoomLine;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static chat.parley.desktop.shell.DeskLook.close;
import static chat.parley.desktop.shell.DeskLook.labels;
import static chat.parley.desktop.shell.DeskLook.onFx;
import static chat.parley.desktop.shell.DeskLook.open;
import static chat.parley.desktop.shell.DeskLook.step;
import static org.assertj.core.api.Assertions.assertThat;

/** The support inbox as it is drawn, for eyes: the pictures are not compared. */
@ExtendWith(FxToolkit.class)
class SupportPicturesTest {

    private final HandTimer timer = new HandTimer();

    @Test
    void mine() {
        draw("support-inbox", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah");
        draw("support-inbox-dark", 1280, Language.ENGLISH, Theme.Choice.DARK, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah");
    }

    @Test
    void bulgarianAndNarrow() {
        draw("support-inbox-bulgarian", 1280, Language.BULGARIAN, Theme.Choice.LIGHT, DeskSample.bulgarian(),
                desk -> desk.choose("Мои"), "hannah");
        draw("support-inbox-narrow", 480, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah");
        draw("support-inbox-medium", 1000, Language.BULGARIAN, Theme.Choice.DARK, DeskSample.bulgarian(),
                desk -> desk.choose("Всички"), "hannah");
    }

    @Test
    void writing() {
        draw("support-note", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah", desk -> {
                    desk.press(".chip-note");
                    desk.write("Ask Georgi whether the rotor is still under warranty before 17:30.");
                });
        draw("support-note-dark", 1280, Language.BULGARIAN, Theme.Choice.DARK, DeskSample.bulgarian(),
                desk -> desk.choose("Мои"), "hannah", desk -> desk.press(".chip-note"));
        draw("support-canned", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah", desk -> desk.write("/serv"));
        draw("support-assign", 1280, Language.BULGARIAN, Theme.Choice.LIGHT, DeskSample.bulgarian(),
                desk -> desk.choose("Мои"), "hannah", desk -> desk.type(KeyCode.A));
        draw("support-assign-call", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(),
                desk -> desk.choose("Mine"), "hannah", desk -> {
                    desk.type(KeyCode.A);
                    var note = (TextArea) desk.find(".note-field");
                    note.requestFocus();
                    note.appendText("Ask @nad");
                    assertThat(desk.find(".suggestion").getAccessibleText()).isEqualTo("Nadya Koleva");
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNoteCallsAColleagueInAndOneCallsMe(Language language) {
        boolean english = language == Language.ENGLISH;
        Theme.Choice mode = english ? Theme.Choice.LIGHT : Theme.Choice.DARK;
        FxToolkit.show(mode);
        DeskSample sample = english ? DeskSample.english() : DeskSample.bulgarian();
        UserView nadya = SampleServer.agent("u-nadya", english ? "Nadya" : "Надя", english ? "Koleva" : "Колева");
        for (String room : List.of("stoyan", "old0")) {
            sample.server().desk.note(nadya, room, "@elena?", 1, SampleServer.NINE);
        }
        Stage stage = open(timer, 1280, language, sample.server(), chat -> null);
        var look = new DeskLook(stage, sample);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".rail-badge").stream().map(Label.class::cast)
                .filter(Label::isVisible).map(Label::getText).toList())).as("seen from the chats").contains("@");
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> look.choose(english ? "Mine" : "Мои"));
        step(() -> look.open("hannah"));
        step(() -> timer.pass(Duration.ofSeconds(4)));
        step(() -> look.press(".chip-note"));
        step(() -> look.write(english ? "Do you have time today, @" : "Имаш ли време днес, @"));
        Snapshots.draw("support-note-offers-" + language.code(), stage.getScene());
        step(() -> look.write("ge"));
        step(() -> Event.fireEvent(look.find(".note-composer .text-area"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertThat(onFx(() -> ((TextArea) look.find(".note-composer .text-area")).getText())).endsWith("@georgi ");
        step(() -> look.press(".note-add"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(sample.server().desk.find("hannah").callTo("u-georgi")).isNotNull();

        step(() -> look.press(".call-pill"));
        step(() -> timer.pass(Duration.ofSeconds(4)));
        assertThat(onFx(() -> ((ListView<?>) look.find(".inbox .chat-list")).getItems())).as("hers and another's")
                .hasSize(2);
        step(() -> stage.getScene().snapshot(null));
        Snapshots.draw("support-calls-" + language.code(), stage.getScene());
        close(stage);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    @Test
    void keysAreEnoughForACase() {
        DeskSample sample = DeskSample.english();
        Stage stage = open(timer, 1280, Language.ENGLISH, sample.server(), chat -> null);
        var look = new DeskLook(stage, sample);
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> look.type(KeyCode.C));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(sample.server().desk.find("viktor").assignee()).as("who waited longest").isEqualTo(
                sample.server().me());

        step(() -> look.type(KeyCode.N));
        step(() -> look.write("The bank must know"));
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".note-composer"))).isNotNull();
        step(() -> look.type(KeyCode.J));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".note-composer"))).as("another case, an answer")
                .isNull();
        step(() -> look.open("viktor"));
        step(() -> look.choose("Mine"));
        step(() -> look.open("viktor"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(onFx(() -> ((TextArea) look.find(".composer .text-area")).getText())).as("a note is no answer")
                .isEmpty();
        step(() -> look.type(KeyCode.N));
        assertThat(onFx(() -> ((TextArea) look.find(".composer .text-area")).getText())).as("and is not lost")
                .isEqualTo("The bank must know");

        step(() -> look.press(".contact"));
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).as("of the customer").isEqualTo("u-viktor");

        step(() -> look.type(KeyCode.E));
        assertThat(sample.server().desk.find("viktor").status()).isEqualTo(SupportStatus.RESOLVED);
        assertThat(labels(stage)).contains("Resolved: Viktor Nikolov");
        step(() -> look.press(".toast .button"));
        assertThat(sample.server().desk.find("viktor").status()).isEqualTo(SupportStatus.OPEN);
        close(stage);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOwnNoteIsChanged(Language language) {
        boolean english = language == Language.ENGLISH;
        FxToolkit.show(english ? Theme.Choice.LIGHT : Theme.Choice.DARK);
        DeskSample sample = english ? DeskSample.english() : DeskSample.bulgarian();
        Stage stage = open(timer, 1280, language, sample.server(), chat -> null);
        var look = new DeskLook(stage, sample);
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> look.choose(english ? "Mine" : "Мои"));
        step(() -> look.open("hannah"));
        step(() -> timer.pass(Duration.ofSeconds(4)));
        step(() -> look.press(".chip-note"));
        step(() -> look.write("No charge, it is under waranty."));
        step(() -> look.press(".note-add"));
        step(() -> timer.pass(Duration.ofSeconds(1)));

        step(() -> look.write("half another note"));
        step(() -> look.noteMenu("under waranty", 1));

        assertThat(onFx(() -> ((TextArea) look.find(".note-composer .text-area")).getText()))
                .isEqualTo("No charge, it is under waranty.");
        Snapshots.draw("support-note-edit-" + language.code(), stage.getScene());
        step(() -> ((TextArea) look.find(".note-composer .text-area")).setText("No charge, it is under warranty."));
        step(() -> look.press(".note-add"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(sample.server().desk.notes("hannah")).extracting(SupportNoteView::text)
                .contains("No charge, it is under warranty.").doesNotContain("No charge, it is under waranty.");
        assertThat(onFx(() -> ((TextArea) look.find(".note-composer .text-area")).getText()))
                .as("what was begun before").isEqualTo("half another note");
        close(stage);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    @Test
    void theCustomersSide() {
        SampleServer server = new SampleServer("u-hannah", "Hannah", "Reyes");
        UserView georgi = SampleServer.agent("u-georgi", "Georgi", "Petrov");
        server.room("desk", georgi).support(SupportPhase.RESOLVED).say(server.me(), 2, "My front brake rubs.", georgi)
                .line(georgi, 4, new RoomLine.Joined()).say(georgi, 5, "Bring it in after 17:00.")
                .line(georgi, 30, new RoomLine.Resolved()).unread(0);
        Stage stage = open(timer, 1280, Language.ENGLISH, server, chat -> chat.conversation("desk").orElseThrow());
        assertThat(labels(stage)).contains("Resolved. Write again if something is left.");
        assertThat(stage.getScene().getRoot().lookup(".rail")).as("customers have no rail").isNull();
        Snapshots.draw("support-customer", stage.getScene());
        onFx(() -> {
            server.find("desk").support(SupportPhase.JOINED, georgi);
            server.tell(new ServerFrame.RoomUpdated("desk"));
            timer.pass(Duration.ofSeconds(1));
            return null;
        });
        assertThat(labels(stage)).contains("Georgi is here for you");
        close(stage);
    }

    @Test
    void waiting() {
        draw("support-waiting", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.english(), desk -> {}, "aylin");
        draw("support-empty", 1280, Language.ENGLISH, Theme.Choice.LIGHT, DeskSample.nobody(), desk -> {}, null);
        draw("support-offline", 1280, Language.BULGARIAN, Theme.Choice.DARK, DeskSample.bulgarian(),
                desk -> desk.server().goDown(), "aylin");
    }

    private void draw(String name, double width, Language language, Theme.Choice mode, DeskSample sample,
            Consumer<DeskLook> before, @Nullable String open) {
        draw(name, width, language, mode, sample, before, open, desk -> {});
    }

    private void draw(String name, double width, Language language, Theme.Choice mode, DeskSample sample,
            Consumer<DeskLook> before, @Nullable String open, Consumer<DeskLook> after) {
        FxToolkit.show(mode);
        Stage stage = open(timer, width, language, sample.server(), chat -> null);
        var look = new DeskLook(stage, sample);
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> before.accept(look));
        step(() -> {
            if (open != null) {
                look.open(open);
            }
            timer.pass(Duration.ofMillis(4000));
            sample.people().run();
        });
        step(() -> after.accept(look));
        step(() -> stage.getScene().snapshot(null));
        assertThat(Snapshots.draw(name, stage.getScene()).getWidth()).isEqualTo(width);
        close(stage);
        FxToolkit.show(Theme.Choice.LIGHT);
    }
}
