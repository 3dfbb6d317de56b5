package chat.parley.desktop.room;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/** What every room of a window shares. */
public record RoomTools(Texts texts, Times times, Timer timer, FileChoosers choosers) {

    /** With the choosers of the system. */
    public RoomTools(Texts texts, Times times, Timer timer) {
        this(texts, times, timer, FileChoosers.ofSystem());
    }
}
