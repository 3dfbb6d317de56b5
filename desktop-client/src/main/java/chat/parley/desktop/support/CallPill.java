package chat.parley.desktop.support;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;

/** Says, above the list of the inbox, into how many cases the agent is called, and lists them. Gone while there are none. */
final class CallPill extends Button {

    CallPill(InboxViewModel model, Texts texts) {
        getStyleClass().addAll("call-pill", "t-badge");
        var calls = WhileShown.of(this, model.calls());
        textProperty().bind(calls.map(count -> "@ " + count));
        accessibleTextProperty()
                .bind(texts.from(() -> texts.count("support.calls", calls.getValue().longValue()), calls));
        var tip = new Tooltip();
        tip.textProperty().bind(accessibleTextProperty());
        setTooltip(tip);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> model.showCalls());
        Shown.when(calls.map(count -> count.longValue() > 0), this);
    }
}
