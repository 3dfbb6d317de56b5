package chat.parley.desktop.shell;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

import chat.parley.desktop.model.Core;
import chat.parley.desktop.store.ProfileInUse;
import chat.parley.desktop.ui.Fonts;
import chat.parley.desktop.ui.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app as JavaFX starts and stops it. */
public final class ParleyApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ParleyApp.class);
    /** Static, as JavaFX makes the app itself. */
    private static final AtomicReference<@Nullable CompletableFuture<Core>> OPENING = new AtomicReference<>();
    /**
     * When what starting has left behind is let go of, once, and beside everything else in the JVM of the package; and when it is
     * put down what the start has found out for the next.
     */
    private static final long SETTLED_SECONDS = 8;

    private @Nullable Parley parley;

    /**
     * Runs the app until it has ended. What it keeps is opened while JavaFX starts, as neither needs the other and both take
     * their time.
     */
    static void run(Options options, String... arguments) {
        OPENING.set(CompletableFuture.supplyAsync(() -> Parley.openCore(options), ParleyApp::beside));
        try {
            launch(ParleyApp.class, arguments);
        } finally {
            CompletableFuture<Core> unused = OPENING.getAndSet(null);
            if (unused != null) {
                unused.thenAccept(Core::close);
            }
        }
    }

    @Override
    public void start(Stage stage) {
        CompletableFuture<Void> fonts = CompletableFuture.runAsync(Fonts::load, ParleyApp::beside);
        Options options = Options.of(getParameters().getRaw(), System.getenv());
        var window = new AppWindow(stage); // needs nothing of what is still being opened
        try {
            parley = made(window, options, opened(options));
            fonts.join(); // until here nothing has been measured
            parley.open();
            CompletableFuture.delayedExecutor(SETTLED_SECONDS, TimeUnit.SECONDS).execute(() -> settle(options));
        } catch (ProfileInUse e) {
            fonts.join();
            CannotOpen.inUse(window, options);
        } catch (UncheckedIOException e) {
            LOG.error("The folder for what the app keeps cannot be used", e);
            fonts.join();
            CannotOpen.unwritable(window, options);
        }
    }

    /** On a thread of its own. */
    private static void settle(Options options) {
        System.gc();
        Rendering.below(options.folders().state()).remember(new FxThread().accelerated());
    }

    private Parley made(AppWindow window, Options options, Core core) {
        try {
            return new Parley(window, options, core, getHostServices()::showDocument, Outside.ofThisComputer());
        } catch (RuntimeException e) {
            core.close(); // nobody else knows of it
            throw e;
        }
    }

    private static void beside(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static Core opened(Options options) {
        CompletableFuture<Core> opening = OPENING.getAndSet(null);
        if (opening == null) {
            return Parley.openCore(options);
        }
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    @Override
    public void stop() {
        if (parley != null) {
            parley.close();
        }
    }
}
