package chat.parley.desktop.details;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import chat.parley.desktop.model.Silence;
import chat.parley.desktop.model.Silence.Told;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** What the person wants to be told of in this conversation. */
final class NotifyRow extends HBox {

    private static final Map<Told, String> WORDS = Map.of(Told.ALL, "details.notify.all", Told.MENTIONS,
            "details.notify.mentions", Told.NOTHING, "details.notify.nothing");

    NotifyRow(DetailsViewModel model, Layers layers, Texts texts) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("details-section");
        var title = new Label();
        title.getStyleClass().add("t-small");
        title.textProperty().bind(texts.of("details.notify"));
        title.setMinWidth(0);
        var room = model.conversation();
        var menu = new MenuButton();
        menu.getStyleClass().addAll("flat", "details-notify");
        menu.textProperty().bind(texts.from(() -> texts.get(word(Silence.told(room))), room.muted(),
                room.profile().exceptMentions()));
        menu.accessibleTextProperty().bind(title.textProperty().map(words -> words + ": ").flatMap(
                words -> menu.textProperty().map(words::concat)));
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAlignment(Pos.CENTER_RIGHT);
        menu.disableProperty().bind(model.online().map(online -> !online));
        HBox.setHgrow(menu, Priority.ALWAYS);
        for (Told each : Told.values()) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.of(word(each)));
            item.setOnAction(event -> model.tell(each).exceptionally(failure -> {
                layers.toast(texts.get("room.refused"));
                return null;
            }));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> menu.getItems().forEach(item -> ((RadioMenuItem) item)
                .setSelected(menu.getItems().indexOf(item) == Silence.told(room).ordinal())));
        getChildren().addAll(title, menu);
    }

    private static String word(Told what) {
        return WORDS.getOrDefault(what, "");
    }
}
