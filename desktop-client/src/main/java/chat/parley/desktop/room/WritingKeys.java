package chat.parley.desktop.room;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.ui.prose.Markdown;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** Keys that format what is being written. By key and not by letter, so that they work with a Bulgarian layout. */
final class WritingKeys {

    private static final KeyCombination BOLD = new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN);
    private static final KeyCombination ITALIC = new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN);
    private static final KeyCombination STRIKE = new KeyCodeCombination(KeyCode.X, SHORTCUT_DOWN, SHIFT_DOWN);
    private static final KeyCombination CODE = new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN);
    private static final KeyCombination LINE = new KeyCodeCombination(KeyCode.ENTER, SHIFT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, SHORTCUT_DOWN);

    private final TextArea text;

    WritingKeys(TextArea text) {
        this.text = text;
    }

    /** Takes a key; tells whether it was meant for this. */
    boolean pressed(KeyEvent key) {
        if (BOLD.match(key)) {
            apply(now().wrap("**"));
        } else if (ITALIC.match(key)) {
            apply(now().wrap("*"));
        } else if (STRIKE.match(key)) {
            apply(now().wrap("~~"));
        } else if (CODE.match(key)) {
            apply(now().code());
        } else if (LINE.match(key)) {
            newLine();
        } else {
            return PASTE.match(key) && pasteLink();
        }
        return true;
    }

    /** Begins a new line, as a list or a quotation goes on. */
    void newLine() {
        apply(now().newLine());
    }

    /** An address pasted over words makes them a link to it. */
    private boolean pasteLink() {
        String selected = text.getSelectedText();
        String pasted = Clipboard.getSystemClipboard().getString();
        if (selected.isBlank() || selected.indexOf('\n') >= 0 || pasted == null
                || !Markdown.isAddress(pasted.strip()) || Markdown.isAddress(selected.strip())) {
            return false;
        }
        apply(now().link(pasted.strip()));
        return true;
    }

    private Formatting now() {
        return new Formatting(text.getText(), text.getSelection().getStart(), text.getSelection().getEnd());
    }

    /** Replaces no more than what changes, so that undoing takes back no more either. */
    private void apply(Formatting next) {
        String was = text.getText();
        String now = next.text();
        int begin = 0;
        int most = Math.min(was.length(), now.length());
        while (begin < most && was.charAt(begin) == now.charAt(begin)) {
            begin++;
        }
        int behind = 0;
        while (behind < most - begin
                && was.charAt(was.length() - 1 - behind) == now.charAt(now.length() - 1 - behind)) {
            behind++;
        }
        text.replaceText(begin, was.length() - behind, now.substring(begin, now.length() - behind));
        text.selectRange(next.from(), next.to());
    }
}
