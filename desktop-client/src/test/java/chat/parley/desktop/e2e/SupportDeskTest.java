package chat.parley.desktop.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.ui.FxToolkit;
import chat.parley.model.MessageView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer asks, and Elena of the bike shop answers from her inbox, on a real server. */
@Tag("e2e")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
@ExtendWith(FxToolkit.class)
class SupportDeskTest {

    private static final String PASSWORD = "two wheels are enough";
    private static final String QUESTION = "My front brake rubs when I turn left.";
    private static final String NOTE = "Probably the rotor, no charge.";

    @TempDir
    private Path folder;

    @Test
    void aQuestionIsClaimedAnsweredAndSettledAndTheNoteStaysInTheHouse() throws Exception {
        try (var server = RunningServer.start(folder.resolve("server"));
                var customer = Witness.ofNewPerson(server.address(), "hannah");
                var elena = PersonWindow.open(folder.resolve("elena"), 0)) {
            elena.signIn(server.address(), "elena", PASSWORD);
            elena.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN));
            elena.waitUntil("the inbox", () -> elena.exists(".inbox"));
            elena.waitUntil("a colleague calls her in", () -> elena.exists(".call-pill"));
            elena.click(".call-pill");
            elena.waitUntil("his note", () -> elena.exists(".note-block"));
            elena.waitUntil("seen, and said so", () -> !elena.exists(".call-pill"));
            elena.click(".segment"); // back to who waits
            String room = customer.askSupport(QUESTION);

            elena.row("hannah Test");
            elena.openCase("hannah Test");
            RoomOnScreen read = new RoomOnScreen(elena);
            elena.waitUntil("read before it is claimed", () -> read.texts().contains(QUESTION));
            elena.click(".claim-bar .primary");
            elena.waitUntil("hers", () -> !elena.exists(".claim-bar") && elena.exists(".composer .text-area"));
            read.say("Bring it in after 17:00.");

            elena.click(".chip-note");
            elena.write(".note-composer .text-area", NOTE);
            elena.pressEnter();
            elena.waitUntil("the note among the messages", () -> elena.exists(".note-block"));

            List<MessageView> seen = customer.history(room);
            assertThat(seen).extracting(message -> message.message().messageText())
                    .contains(QUESTION, "Bring it in after 17:00.").doesNotContain(NOTE);
            assertThat(seen).extracting(MessageView::number).as("no gap where the note is")
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());

            elena.click(".case-header .primary");
            elena.waitUntil("resolved", () -> elena.exists(".status-dot.resolved"));
            customer.post(room, "It still rubs.");
            elena.waitUntil("open again", () -> elena.exists(".case-header .status-dot.open"));
            elena.waitUntil("read on", () -> read.texts().contains("It still rubs."));
        }
    }
}
