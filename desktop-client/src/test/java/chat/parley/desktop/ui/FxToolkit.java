package chat.parley.desktop.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX without a display, with Parley's fonts and the light mode: {@code @ExtendWith(FxToolkit.class)}. */
public final class FxToolkit implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws TimeoutException {
        org.testfx.api.FxToolkit.registerPrimaryStage();
        show(Theme.Choice.LIGHT);
    }

    /** Changes the mode of everything drawn from now on. Callable from any thread but the JavaFX one. */
    public static void show(Theme.Choice choice) {
        var fx = new FxThread();
        CompletableFuture.runAsync(() -> {
            Fonts.load();
            var theme = new Theme(fx.systemColours());
            theme.choice().set(choice);
            theme.install();
        }, fx).join();
    }
}
