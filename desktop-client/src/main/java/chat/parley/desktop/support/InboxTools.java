package chat.parley.desktop.support;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;

/** What stands above the list of the inbox: whether new conversations come, which cases are shown, in which order. */
final class InboxTools {

    private static final double ICON = 16;

    private final InboxViewModel model;
    private final Layers layers;
    private final Texts texts;

    InboxTools(InboxViewModel model, Layers layers, Texts texts) {
        this.model = model;
        this.layers = layers;
        this.texts = texts;
    }

    /** Says whether the agent is there for new conversations, and changes it. */
    MenuButton availability() {
        var dot = new Region();
        dot.getStyleClass().add("presence-dot");
        var menu = new MenuButton();
        ObservableValue<Boolean> available = WhileShown.of(menu, model.available());
        available.subscribe(there -> dot.getStyleClass().setAll("presence-dot", there ? "there" : "away"));
        menu.getStyleClass().addAll("flat", "quiet-menu");
        menu.setGraphic(dot);
        menu.textProperty().bind(texts.from(() -> texts.get(key(model.available().get())), model.available()));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.disableProperty().bind(Bindings.not(model.online()));
        for (boolean there : new boolean[]{true, false}) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.of(key(there)));
            item.setOnAction(event -> set(there));
            available.subscribe(now -> item.setSelected(now == there));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Which cases, and in which order. */
    Node line() {
        var which = new MenuButton("", Icon.FILTER.view(ICON));
        which.getStyleClass().addAll("flat", "quiet-menu");
        which.textProperty().bind(texts.from(() -> texts.get(model.sieve().get().key()), model.sieve()));
        model.tab().subscribe(tab -> which.getItems().setAll(Sieve.of(tab).stream().map(sieve -> {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.of(sieve.key()));
            item.setSelected(model.sieve().get() == sieve);
            item.setOnAction(event -> model.sieve().set(sieve));
            model.sieve().subscribe(now -> item.setSelected(now == sieve));
            return item;
        }).toList()));
        var order = new MenuButton();
        order.getStyleClass().addAll("flat", "quiet-menu");
        order.textProperty().bind(texts.from(() -> texts.get(model.order().get().key()), model.order()));
        order.accessibleTextProperty().bind(order.textProperty());
        for (Order each : Order.values()) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.of(each.key()));
            item.setOnAction(event -> model.order().set(each));
            model.order().subscribe(now -> item.setSelected(now == each));
            order.getItems().add(item);
        }
        var oldestFirst = new Label();
        oldestFirst.getStyleClass().addAll("t-caption", "fg-2", "queue-order");
        oldestFirst.textProperty().bind(texts.of(Order.WAITING.key()));
        Shown.when(model.tab().map(tab -> tab != Tab.WAITING), which, order);
        Shown.when(model.tab().map(tab -> tab == Tab.WAITING), oldestFirst);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(oldestFirst, which, new CallPill(model, texts), gap, order);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("inbox-line");
        return line;
    }

    /** Reminds somebody who is away of it. */
    Node away() {
        var words = new Label();
        words.textProperty().bind(texts.of("support.away.words"));
        words.setWrapText(true);
        words.getStyleClass().add("t-small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var back = new Button();
        back.textProperty().bind(texts.of("support.away.back"));
        back.getStyleClass().add("small");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.disableProperty().bind(Bindings.not(model.online()));
        back.setOnAction(event -> set(true));
        var notice = new HBox(words, back);
        notice.getStyleClass().addAll("notice", "warn", "inbox-away");
        Shown.when(model.available().map(there -> !there), notice);
        return notice;
    }

    private void set(boolean there) {
        model.setAvailable(there).exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return null;
        });
    }

    private static String key(boolean available) {
        return available ? "support.available" : "support.away";
    }
}
