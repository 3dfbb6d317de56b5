package chat.parley.desktop.shell;

import javafx.application.Application;

/** The main class. No {@code Application} itself: the JVM refuses to start one whose modules it cannot see yet. */
public final class Launcher {

    private Launcher() {}

    /** Starts the app; the words it understands are those of {@link Options}. */
    public static void main(String[] arguments) {
        Application.launch(ParleyApp.class, arguments);
    }
}
