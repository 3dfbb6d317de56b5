package chat.parley.desktop.room;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.spelling.Spelling;

/** What every room of a window shares. */
public record RoomTools(Texts texts, Times times, Timer timer, FileChoosers choosers, TextTools text) {

    /** Where links lead nowhere, everything is read at once, and nobody's spelling is checked. */
    public RoomTools(Texts texts, Times times, Timer timer, FileChoosers choosers) {
        this(texts, times, timer, choosers, new TextTools(new Proses(Runnable::run), address -> {}, free(),
                new Spelling(Runnable::run)));
    }

    /** The same with the choosers of the system. */
    public RoomTools(Texts texts, Times times, Timer timer) {
        this(texts, times, timer, FileChoosers.ofSystem());
    }

    private static WritingHabits free() {
        WritingHabits habits = WritingHabits.inMemory();
        for (Language each : Language.values()) {
            habits.check(each.code(), false);
        }
        return habits;
    }
}
