package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;

/** The main class. No {@code Application} itself: the JVM refuses to start one whose modules it cannot see yet. */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts the app; the words it understands are those of {@link Options}. If one runs already, that one comes to the front
     * and shows what this one was to show.
     */
    public static void main(String[] arguments) {
        Options options = Options.of(List.of(arguments), Map.of());
        if (HandOver.toRunning(options.folders().data(), options.toHandOver())) {
            return;
        }
        Rendering.below(options.folders().state()).choose();
        ParleyApp.run(options, arguments);
    }
}
