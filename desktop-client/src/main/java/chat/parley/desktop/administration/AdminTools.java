package chat.parley.desktop.administration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/** What the pages of administration share. */
public record AdminTools(Layers layers, Texts texts, Times times, Timer timer, FileChoosers choosers) {

    /** Asks where to save something. */
    Optional<Path> target(String name) {
        return choosers.save(layers.getScene() == null ? null : layers.getScene().getWindow(), name);
    }

    /** Says in passing that a file is saved, or why it is not; nothing if the person thought better of it. */
    void reportSaving(CompletableFuture<?> saving, Path target) {
        String name = String.valueOf(target.getFileName());
        saving.whenComplete((_, failure) -> {
            Trouble trouble = failure == null ? null : Trouble.of(failure);
            if (trouble != Trouble.CANCELLED) {
                layers.toast(trouble == null ? texts.get("files.saved", name) : texts.get(trouble.key()));
            }
        });
    }
}
