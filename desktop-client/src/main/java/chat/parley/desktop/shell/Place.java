package chat.parley.desktop.shell;

import java.util.Map;
import javafx.scene.input.KeyCombination;

/** A place of the window that the rail leads to: a list, and a sheet beside it. JavaFX thread only. */
interface Place {

    /** Puts its list and what is open in it into the window. */
    void enter();

    /** Another place takes the window. */
    void leave();

    /** What it does at these keys while it has the window. */
    Map<KeyCombination, Runnable> shortcuts();

    /** Lets go of everything. */
    void close();
}
