package chat.parley.desktop.support;

import javafx.scene.control.Label;

import chat.parley.model.SupportStatus;

/** How a case stands, in its colour. */
final class StatusPill extends Label {

    StatusPill() {
        setMinWidth(USE_PREF_SIZE);
    }

    void show(SupportStatus status, String words) {
        setText(words);
        getStyleClass().setAll("label", "status-pill", CaseWords.style(status));
    }
}
