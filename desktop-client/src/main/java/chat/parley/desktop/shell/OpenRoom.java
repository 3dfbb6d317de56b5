package chat.parley.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.room.RoomView;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** The room on the sheet, from entering it to leaving it. */
final class OpenRoom {

    private final RoomViewModel model;
    private final RoomView view;
    private final Node node;
    private final Subscription narrowing;

    OpenRoom(RoomViewModel model, Layers layers, ObservableValue<Breakpoint> breakpoint, Node banner, Texts texts,
            Runnable goBack) {
        this.model = model;
        model.enter();
        view = new RoomView(model, layers, goBack);
        node = Fxml.load(view, texts);
        view.showBanner(banner);
        narrowing = breakpoint.subscribe(now -> view.showBack(now == Breakpoint.NARROW));
    }

    Node node() {
        return node;
    }

    Conversation conversation() {
        return model.conversation();
    }

    void focus() {
        view.focus();
    }

    void focusMessages() {
        view.focusMessages();
    }

    void leave() {
        narrowing.unsubscribe();
        view.close();
        model.leave();
    }
}
