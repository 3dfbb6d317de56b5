package chat.parley.desktop.room;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Helps to write into a room, besides what the room itself offers. JavaFX thread only. */
public interface WritingHelp {

    /**
     * Begins to help.
     *
     * @param text the field that is written in
     * @param over the place above the field, for what is offered there
     */
    void join(TextArea text, StackPane over);

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    boolean pressed(KeyEvent key);

    /** Whether that may go out now; if not, this has said why. */
    boolean maySend(String words);
}
