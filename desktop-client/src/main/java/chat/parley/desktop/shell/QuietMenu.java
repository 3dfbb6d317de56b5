package chat.parley.desktop.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.jspecify.annotations.Nullable;

/** The ways to be left alone: for an hour, until tomorrow, until one ends it, and no more. JavaFX thread only. */
final class QuietMenu {

    private static final double ICON = 18;

    private final Chat chat;
    private final Layers layers;
    private final Texts texts;
    private final Times times;

    QuietMenu(Chat chat, Layers layers, Texts texts, Times times) {
        this.chat = chat;
        this.layers = layers;
        this.texts = texts;
        this.times = times;
    }

    /** A menu that says what is possible each time it opens. */
    Menu menu() {
        var menu = new Menu();
        menu.textProperty().bind(texts.of("presence.quiet"));
        menu.setGraphic(Icon.MUTE.view(ICON));
        menu.getItems().setAll(items());
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        return menu;
    }

    /** What is possible now. */
    List<MenuItem> items() {
        return ways().stream().map(this::item).toList();
    }

    /**
     * A way to be left alone, or to end that.
     *
     * @param action takes it, from the moment at which it runs
     */
    record Way(String words, Runnable action) {}

    /** The same for a menu that others draw. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (chat.presence(chat.me().id()).get().quiet()) {
            ways.add(new Way(texts.get("quiet.end"), this::end));
        }
        ways.add(new Way(texts.get("room.mute.hour"), () -> begin(times.inAnHour())));
        ways.add(new Way(texts.get("room.mute.until", times.until(times.tomorrowMorning())),
                () -> begin(times.tomorrowMorning())));
        ways.add(new Way(texts.get("quiet.forGood"), () -> begin(null)));
        return ways;
    }

    /** Whether the server can be told now. */
    boolean possible() {
        return chat.connection().get().online();
    }

    private void begin(@Nullable Instant until) {
        say(chat.silence().doNotDisturb(until),
                until == null ? texts.get("quiet.on") : texts.get("quiet.on.until", times.until(until)));
    }

    private void end() {
        say(chat.silence().mayDisturb(), texts.get("quiet.off"));
    }

    private void say(CompletableFuture<Void> done, String words) {
        done.whenComplete((_, failure) -> layers.toast(failure == null ? words : texts.get("room.refused")));
    }

    private MenuItem item(Way way) {
        var item = new MenuItem(way.words());
        item.setOnAction(_ -> way.action().run());
        item.setDisable(!possible());
        return item;
    }
}
