package chat.parley.desktop.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

/**
 * The ways to silence a conversation: for an hour, until tomorrow, for good, and no more; and what is said once it is
 * done. JavaFX thread only.
 */
public final class MuteMenu {

    private static final double ICON = 18;

    private final Layers layers;
    private final Texts texts;
    private final Times times;

    /** What the server is asked to do. Completes on the JavaFX thread. */
    public interface Deed {

        /** @param until when the silence ends; null if only the person ends it */
        CompletableFuture<?> mute(@Nullable Instant until);

        /** Ends the silence. */
        CompletableFuture<?> unmute();
    }

    /** A menu that speaks through those layers. */
    public MuteMenu(Layers layers, Texts texts, Times times) {
        this.layers = layers;
        this.texts = texts;
        this.times = times;
    }

    /** The items for a conversation that is, or is not, silent now. */
    public List<MenuItem> items(boolean muted, Deed deed) {
        List<MenuItem> items = new ArrayList<>();
        if (muted) {
            MenuItem unmute = item(texts.get("room.unmute"), () -> unmute(deed));
            unmute.setGraphic(Icon.BELL.view(ICON));
            items.add(unmute);
        }
        Instant tomorrow = times.tomorrowMorning();
        Menu mute = new Menu(texts.get(muted ? "room.mute.instead" : "room.mute"), Icon.MUTE.view(ICON),
                item(texts.get("room.mute.hour"), () -> mute(times.inAnHour(), deed)),
                item(texts.get("room.mute.until", times.until(tomorrow)), () -> mute(tomorrow, deed)),
                item(texts.get("room.mute.forGood"), () -> mute(null, deed)));
        items.add(mute);
        return items;
    }

    private void mute(@Nullable Instant until, Deed deed) {
        deed.mute(until).whenComplete((done, failure) -> {
            if (failure != null) {
                refused();
            } else {
                String said = until == null
                        ? texts.get("room.muted")
                        : texts.get("room.muted.until", times.until(until));
                layers.toast(said, texts.get("room.undo"), () -> unmute(deed));
            }
        });
    }

    private void unmute(Deed deed) {
        deed.unmute().whenComplete((done, failure) -> {
            if (failure != null) {
                refused();
            } else {
                layers.toast(texts.get("room.unmuted"));
            }
        });
    }

    private void refused() {
        layers.toast(texts.get("room.refused"));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
