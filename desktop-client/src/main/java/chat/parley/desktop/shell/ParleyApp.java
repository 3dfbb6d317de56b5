package chat.parley.desktop.shell;

import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.stage.Stage;

import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.store.ProfileInUse;
import chat.parley.desktop.ui.Fonts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app as JavaFX starts and stops it. */
public final class ParleyApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ParleyApp.class);
    private @Nullable Parley parley;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Options options = Options.of(getParameters().getRaw(), System.getenv());
        try {
            parley = new Parley(stage, options, getHostServices()::showDocument,
                    Notifier.ofThisComputer());
            parley.open();
        } catch (ProfileInUse e) {
            CannotOpen.inUse(stage, options);
        } catch (UncheckedIOException e) {
            LOG.error("The folder for what the app keeps cannot be used", e);
            CannotOpen.unwritable(stage, options);
        }
    }

    @Override
    public void stop() {
        if (parley != null) {
            parley.close();
        }
    }
}
