package chat.parley.desktop.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.room.Aside;
import chat.parley.desktop.room.RoomView;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.room.WritingHelp;
import chat.parley.desktop.room.WritingPlace;
import chat.parley.desktop.support.CaseView;
import chat.parley.desktop.support.CaseViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.model.SupportNoteView;
import org.jspecify.annotations.Nullable;

/**
 * A support case on the sheet, from opening it to leaving it: what the inbox knows of it around the messages as the room
 * shows them. JavaFX thread only.
 */
final class OpenCase {

    private static final double CUSTOMER = 248;

    private final Chat chat;
    private final Kit kit;
    private final Frame frame;
    private final CaseViewModel model;
    private final CaseView view;
    private final VBox waiting;
    private final SidePane node;
    private final ObservableList<Aside> notes = FXCollections.observableArrayList();
    private final Subscription following;
    private Subscription standing = Subscription.EMPTY;
    private @Nullable RoomView room;
    private @Nullable RoomViewModel roomModel;

    /** A note, as the room knows it: by its place. */
    private record Noted(SupportNoteView note) implements Aside {

        @Override
        public long after() {
            return note.afterNumber();
        }
    }

    /** What helps an agent to answer, as the room knows it: a help with writing. */
    private record Help(CaseView view) implements WritingHelp {

        @Override
        public void join(TextArea text, StackPane over) {
            view.join(text, over);
        }

        @Override
        public boolean pressed(KeyEvent key) {
            return view.pressed(key);
        }

        @Override
        public boolean maySend(String words) {
            return view.maySend(words);
        }
    }

    /** @param back leaves the case in a window that has no place for the list beside it */
    OpenCase(Chat chat, Kit kit, Frame frame, CaseViewModel model, CaseView view, Runnable back) {
        this.chat = chat;
        this.kit = kit;
        this.frame = frame;
        this.model = model;
        this.view = view;
        var words = new Label();
        var online = chat.connection().map(ConnectionState::online);
        words.textProperty().bind(kit.texts().from(
                () -> kit.texts().get(waitingFor(online.getValue())), online, model.trouble()));
        words.getStyleClass().addAll("t-small", "fg-2");
        var middle = new StackPane(words);
        VBox.setVgrow(middle, Priority.ALWAYS);
        waiting = new VBox(view.header(), frame.banner(), middle);
        waiting.setAlignment(Pos.CENTER);
        ObservableValue<Breakpoint> breakpoint = frame.main().breakpoint();
        node = new SidePane(waiting, breakpoint, CUSTOMER);
        view.install(node);
        following = Subscription.combine(breakpoint.subscribe(now -> fit(now, back)),
                model.notes().subscribe(this::showNotes), model.conversation().subscribe(this::enter));
        showNotes();
    }

    Node node() {
        return node;
    }

    String roomId() {
        return model.roomId();
    }

    CaseView view() {
        return view;
    }

    /** Puts the focus to where one writes, whatever is written there now. */
    void write() {
        if (view.insteadOfAnswer().getValue() == null && room != null) {
            room.focus();
        } else {
            view.focusInstead();
        }
    }

    void focusMessages() {
        if (room != null) {
            room.focusMessages();
        }
    }

    /** Shows or hides what is known of the customer. */
    void toggleCustomer() {
        node.show(node.shows() ? null : view.customer());
    }

    void leave() {
        following.unsubscribe();
        leaveRoom();
        node.close();
        view.close();
        model.close();
    }

    private String waitingFor(boolean online) {
        if (!online) {
            return "details.offline";
        }
        return model.trouble().get() == null ? "support.loading" : "room.trouble";
    }

    private void fit(Breakpoint now, Runnable back) {
        view.lead(now == Breakpoint.NARROW, back, now != Breakpoint.WIDE, this::toggleCustomer);
        node.show(now == Breakpoint.WIDE ? view.customer() : null);
    }

    private void showNotes() {
        List<Noted> now = model.notes().stream().map(Noted::new).toList();
        if (!now.equals(notes)) {
            notes.setAll(now);
        }
    }

    private void enter(@Nullable Conversation conversation) {
        leaveRoom();
        if (conversation == null) {
            return;
        }
        var entered = new RoomViewModel(chat, conversation, kit.room());
        entered.enter();
        entered.mix(notes);
        var shown = new RoomView(entered, frame.window().layers(),
                WaysOut.of(chat, conversation, () -> {}, null, null));
        VBox messages = Fxml.load(shown, kit.texts());
        shown.showHeader(view.header());
        shown.showBanner(frame.banner());
        shown.drawAsides(aside -> view.draw(((Noted) aside).note()));
        WritingPlace writing = shown.writing();
        writing.showAbove(view.modeSwitch());
        writing.showBeside(view.cannedButton());
        writing.help(new Help(view));
        standing = view.insteadOfAnswer().subscribe(writing::standIn);
        room = shown;
        roomModel = entered;
        node.read(messages);
    }

    private void leaveRoom() {
        standing.unsubscribe();
        if (room != null && roomModel != null) {
            room.close();
            roomModel.leave();
        }
        room = null;
        roomModel = null;
    }
}
