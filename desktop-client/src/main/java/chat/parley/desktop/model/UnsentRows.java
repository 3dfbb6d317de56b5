package chat.parley.desktop.model;

import chat.parley.desktop.store.Outgoing;

/** What the server does not have yet, as rows of a room. JavaFX thread only. */
final class UnsentRows {
    private final Timeline timeline;

    UnsentRows(Timeline timeline) {
        this.timeline = timeline;
    }

    /** On its way to the disk. */
    void showWriting(Outgoing message) {
        timeline.showUnsent(MessageItem.writing(message, timeline.me()));
    }

    /** Waits, or was refused. */
    void show(Outgoing message) {
        timeline.showUnsent(MessageItem.unsent(message, timeline.me()));
    }

    void remove(Outgoing message) {
        timeline.removeUnsent(message.clientId());
    }
}
