package chat.parley.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.room.RoomView;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** The room on the sheet, from entering it to leaving it. */
final class OpenRoom {

    private final RoomViewModel model;
    private final RoomView view;
    private final SidePane node;
    private final Subscription narrowing;

    OpenRoom(RoomViewModel model, Layers layers, ObservableValue<Breakpoint> breakpoint, Node banner, Texts texts,
            RoomView.Ways ways) {
        this.model = model;
        model.enter();
        view = new RoomView(model, layers, ways);
        Node room = Fxml.load(view, texts);
        node = new SidePane(room, breakpoint);
        view.showBanner(banner);
        narrowing = breakpoint.subscribe(now -> view.showBack(now == Breakpoint.NARROW));
    }

    Node node() {
        return node;
    }

    Conversation conversation() {
        return model.conversation();
    }

    /** What the conversation is called. */
    ObservableValue<String> title() {
        return model.title();
    }

    void focus() {
        view.focus();
    }

    /** Shows that message, wherever in the room, once the room is there. */
    void goTo(MessageItem message) {
        view.goTo(message);
    }

    void focusMessages() {
        view.focusMessages();
    }

    /** Where there is room for something beside the messages. */
    SidePane side() {
        return node;
    }

    /** Offers to show or hide the details with that. */
    void offerDetails(Runnable toggle) {
        view.onDetails(toggle);
    }

    /** Whether the details are shown now. */
    void detailsShown(boolean shown) {
        view.detailsShown(shown);
    }

    void leave() {
        node.close();
        narrowing.unsubscribe();
        view.close();
        model.leave();
    }
}
