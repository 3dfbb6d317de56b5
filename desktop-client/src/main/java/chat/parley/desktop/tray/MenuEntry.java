package chat.parley.desktop.tray;

import java.util.List;

/** A line of the menu that the icon has. */
public sealed interface MenuEntry {

    /**
     * Something to do.
     *
     * @param possible whether it can be chosen now
     * @param chosen runs on the JavaFX thread
     */
    record Choice(String words, boolean possible, Runnable chosen) implements MenuEntry {}

    /** A menu of its own. */
    record Group(String words, List<MenuEntry> entries) implements MenuEntry {}

    /** Sets apart what is above from what is below. */
    record Divider() implements MenuEntry {}
}
