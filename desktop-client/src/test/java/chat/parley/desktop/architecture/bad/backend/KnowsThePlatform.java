package chat.parley.desktop.architecture.bad.backend;

import java.util.concurrent.Executor;
import javafx.application.Platform;

import chat.parley.desktop.architecture.bad.model.KnowsAView;

/** Breaks three rules: the platform, JavaFX in the backend, and upwards to the model. */
record KnowsThePlatform(KnowsAView model) {

    static Executor executor() {
        return Platform::runLater;
    }
}
