package chat.parley.desktop.tray;

/** Notices that stand at the icon, one at a time. JavaFX thread only; nothing here blocks or throws. */
public interface Balloons {

    /**
     * Shows one, in place of any before.
     *
     * @param chosen runs if the person clicks on it, on a thread of the desktop's own
     */
    void show(String title, String text, Runnable chosen);

    /** A click on the one that stands, if it stands still, leads nowhere any more. */
    void forget();
}
