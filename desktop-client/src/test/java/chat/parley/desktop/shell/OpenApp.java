package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import javafx.stage.Stage;

import chat.parley.desktop.ui.Fonts;

/** The app in a stage of a toolkit that runs already, so that two people can have theirs open at once. JavaFX thread only. */
public final class OpenApp implements AutoCloseable {

    private final Stage stage;
    private final Parley parley;

    /** Opens it as the command line would, with {@code arguments}. */
    public OpenApp(Stage stage, String... arguments) {
        this(stage, Map.of(), arguments);
    }

    /** The same, with an environment, which is where a password comes from. */
    public OpenApp(Stage stage, Map<String, String> environment, String... arguments) {
        Fonts.load();
        this.stage = stage;
        Options options = Options.of(List.of(arguments), environment);
        parley = new Parley(new AppWindow(stage), options, Parley.openCore(options), address -> {}, Outside.nowhere());
        parley.open();
    }

    @Override
    public void close() {
        parley.close();
        stage.close();
    }
}
