package chat.parley.desktop.room;

import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What helps one to write, in a room in a window. */
class WritingHelpTest extends RoomInWindow {

    @Test
    void keysFormatWhatIsSelected() {
        open(hall);
        robot.write("one two");
        onFx(() -> {
            writing().selectRange(4, 7);
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(written()).isEqualTo("one **two**");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(written()).isEqualTo("one ~~two~~");
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "https://x.org/a")));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(written()).isEqualTo("one ~~[two](https://x.org/a)~~");
    }

    @Test
    void aListGoesOnAndAnEmojiIsOffered() {
        open(hall);
        robot.write("- a");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(written()).isEqualTo("- a\n- ");
        robot.write(":tada");
        assertThat(onFx(() -> stage.getScene().lookup(".suggestions").isVisible())).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(written()).isEqualTo("- a\n- 🎉 ");
        assertThat(model.habits().now().get().emoji()).containsExactly("🎉");
        robot.write(":+1:");
        await().untilAsserted(() -> assertThat(written()).isEqualTo("- a\n- 🎉 👍"));
    }

    @Test
    void somebodyIsMentionedAndEscapeKeepsWhatWasWritten() {
        open(hall);
        robot.write("hi @t");
        robot.push(KeyCode.TAB);
        assertThat(written()).isEqualTo("hi @" + tom.username() + " ");
        robot.write("@t");
        robot.push(KeyCode.ESCAPE);
        assertThat(written()).isEqualTo("hi @" + tom.username() + " @t");
        assertThat(onFx(() -> stage.getScene().lookup(".suggestions").isVisible())).isFalse();
    }

    @Test
    void theEmojiOfThePickerGoesWhereTheCaretIs() {
        open(hall);
        robot.write("ab");
        onFx(() -> {
            writing().positionCaret(1);
            ((Button) stage.getScene().lookup(".composer-button")).fire();
            return null;
        });
        TextField search = onFx(() -> (TextField) stage.getScene().lookup(".emoji-picker .text-field"));
        assertThat(onFx(search::isFocused)).isTrue();
        // Straight into the field: keys of the robot go to whichever window the toolkit holds to be in front.
        onFx(() -> {
            search.setText("bicycle");
            Event.fireEvent(search,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });

        await().untilAsserted(() -> assertThat(written()).isEqualTo("a🚲b"));
        assertThat(onFx(() -> stage.getScene().lookup(".emoji-picker") == null)).isTrue();
        assertThat(onFx(() -> writing().isFocused())).isTrue();
    }

    private String written() {
        return onFx(() -> writing().getText());
    }
}
