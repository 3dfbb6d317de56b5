package chat.parley.desktop.room;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyTip;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/**
 * The button over the end of the messages, there while that is far: it says what is new below, and leads there. To the
 * first message first that mentions the person.
 */
final class JumpPill {

    private static final double FAR_FROM_END = 1.5;
    private static final double ICON = 18;

    private final Button pill;
    private final RoomViewModel model;
    private final TimelineView<TimelineRow> timeline;
    private final Jumps jumps;

    JumpPill(Button pill, RoomViewModel model, TimelineView<TimelineRow> timeline, Jumps jumps) {
        this.pill = pill;
        this.model = model;
        this.timeline = timeline;
        this.jumps = jumps;
    }

    /** Follows the room until the returned subscription ends. */
    Subscription install() {
        pill.setOnAction(event -> model.waiting().nextMention().ifPresentOrElse(
                mention -> jumps.toMessage(String.valueOf(mention.id()), mention.number()), jumps::toLatest));
        pill.setTooltip(new KeyTip(model.texts(), "room.toLatest", "Shortcut+End"));
        pill.textProperty().bind(model.texts().from(this::words, model.waiting().unread(), model.waiting().mentions()));
        var newest = model.stretch().newest();
        Shown.when(Bindings.createBooleanBinding(() -> {
            var window = timeline.windowProperty().get();
            return !newest.get() || window.below(model.rows().size()) > FAR_FROM_END * window.height();
        }, timeline.windowProperty(), newest), pill);
        look();
        return model.waiting().unread().subscribe(this::look).and(model.waiting().mentions().subscribe(this::look));
    }

    private String words() {
        Texts texts = model.texts();
        long mentions = model.waiting().mentions().get();
        if (mentions > 0) {
            return texts.count("room.mentions", mentions);
        }
        return model.waiting().unread().get() == 0 ? "" : texts.count("room.unread", model.waiting().unread().get());
    }

    private void look() {
        boolean called = model.waiting().mentions().get() > 0;
        boolean some = called || model.waiting().unread().get() > 0;
        pill.setGraphic(called ? null : Icon.DOWN.view(ICON));
        pill.getStyleClass().setAll("button", "jump-pill", called ? "mention" : some ? "primary" : "round");
        timeline.setAccessibleText(pill.getText().isEmpty() ? model.texts().get("room.messages") : pill.getText());
        timeline.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
