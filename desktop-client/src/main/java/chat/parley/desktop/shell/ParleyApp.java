package chat.parley.desktop.shell;

import javafx.application.Application;
import javafx.stage.Stage;

import chat.parley.desktop.ui.Fonts;
import org.jspecify.annotations.Nullable;

/** The app as JavaFX starts and stops it. */
public final class ParleyApp extends Application {

    private @Nullable Parley parley;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        parley = new Parley(stage, Options.of(getParameters().getRaw(), System.getenv()));
        parley.open();
    }

    @Override
    public void stop() {
        if (parley != null) {
            parley.close();
        }
    }
}
