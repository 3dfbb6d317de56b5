package chat.parley.desktop.shell;

import java.time.Duration;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Theme;
import chat.parley.model.CannedReplyView;
import chat.parley.model.UserView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static chat.parley.desktop.shell.DeskLook.close;
import static chat.parley.desktop.shell.DeskLook.labels;
import static chat.parley.desktop.shell.DeskLook.onFx;
import static chat.parley.desktop.shell.DeskLook.step;
import static org.assertj.core.api.Assertions.assertThat;

/** An agent keeps a canned reply, changes it and deletes it, by keys alone. */
@ExtendWith(FxToolkit.class)
class CannedRepliesScreenTest {

    private final HandTimer timer = new HandTimer();

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOwnOneIsChangedAndDeletedByKeys(Language language) {
        boolean english = language == Language.ENGLISH;
        FxToolkit.show(english ? Theme.Choice.LIGHT : Theme.Choice.DARK);
        DeskSample sample = english ? DeskSample.english() : DeskSample.bulgarian();
        UserView me = sample.server().me();
        sample.server().desk.replies.keep(me, "warranty", english ? "Under warranty" : "В гаранция",
                english ? "It is under warrenty, so there is no charge." : "В гаранция е, няма да платите.");
        Stage stage = DeskLook.open(timer, 1280, language, sample.server(), _ -> null);
        var look = new DeskLook(stage, sample);
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> look.choose(english ? "Mine" : "Мои"));
        step(() -> look.open("hannah"));
        step(() -> timer.pass(Duration.ofSeconds(4)));
        step(() -> look.write("/warr"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        draw("support-canned-foot", language, stage);

        step(() -> type(look.find(".composer .text-area"), KeyCode.F2));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        draw("support-canned-list", language, stage);
        Node list = onFx(() -> look.find(".canned-list"));
        assertThat(chosen(list)).as("the one that was marked").startsWith("warranty");
        step(() -> type(list, KeyCode.ENTER));
        draw("support-canned-change", language, stage);
        step(() -> {
            ((TextField) look.find(".dialog .text-field")).setText("guarantee");
            ((TextArea) look.find(".dialog .text-area")).setText("It is under warranty.");
            ((Button) look.find(".dialog .primary")).fire();
            timer.pass(Duration.ofSeconds(1));
        });
        assertThat(sample.server().desk.replies.of(me)).filteredOn(reply -> !reply.shared()).singleElement()
                .returns("guarantee", CannedReplyView::shortcut)
                .returns("It is under warranty.", CannedReplyView::text);
        assertThat(chosen(list)).as("it stays chosen").startsWith("guarantee");

        step(() -> type(list, KeyCode.DELETE));
        draw("support-canned-delete", language, stage);
        step(() -> {
            ((Button) look.find(".dialog .danger")).fire();
            timer.pass(Duration.ofSeconds(1));
        });
        assertThat(sample.server().desk.replies.of(me)).allMatch(CannedReplyView::shared).isNotEmpty();
        assertThat(labels(stage)).contains(english ? "/guarantee is deleted" : "/guarantee е изтрит");
        assertThat(onFx(() -> ((ListView<?>) list).getItems().size()))
                .isEqualTo(sample.server().desk.replies.of(me).size());
        close(stage);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private static void draw(String name, Language language, Stage stage) {
        step(() -> stage.getScene().snapshot(null));
        Snapshots.draw(name + "-" + language.code(), stage.getScene());
    }

    private static String chosen(Node list) {
        return onFx(() -> ((CannedReplyView) ((ListView<?>) list).getSelectionModel().getSelectedItem()).shortcut());
    }

    private static void type(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
