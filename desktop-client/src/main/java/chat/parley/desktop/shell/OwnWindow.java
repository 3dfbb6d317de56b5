package chat.parley.desktop.shell;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.ui.Layers;

/** One conversation in a window of its own, with the details beside it. JavaFX thread only. */
final class OwnWindow {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 720;

    private final Stage stage = new Stage();
    private final OpenRoom room;
    private final Beside beside;
    private final BannerViewModel banner;
    private final Runnable closed;

    /**
     * Where it leads.
     *
     * @param invite chooses people to bring into a room
     * @param certificate shows the certificate that is not trusted
     * @param quit ends the app
     * @param forwarding sends messages of a window into other conversations
     */
    record Ways(Consumer<Conversation> invite, Runnable certificate, Runnable quit,
            Function<Layers, Forwarding> forwarding) {}

    /** @param closed runs once it is closed, however */
    OwnWindow(Chat chat, Conversation conversation, Kit kit, Ways ways, Runnable closed) {
        this.closed = closed;
        var window = new AppWindow(stage);
        window.motion(kit.preferences().calm());
        banner = new BannerViewModel(chat.connection(), chat.unkept(), chat.serverFull(), kit.timer(), chat::tryNow);
        var model = new RoomViewModel(chat, conversation, kit.room());
        // The room is all there is, so that the way back would lead nowhere.
        ObservableValue<Breakpoint> roomy = new SimpleObjectProperty<>(Breakpoint.MEDIUM);
        room = new OpenRoom(model, window.layers(), roomy,
                BannerView.of(banner, kit.texts(), ways.certificate()),
                kit.texts(),
                WaysOut.of(chat, conversation, this::close, null, ways.forwarding().apply(window.layers())::open));
        beside = new Beside(chat, kit, window.layers(), ways.invite());
        beside.entered(room);
        window.show(room.node());
        window.title(room.title());
        window.whenQuit(ways.quit());
        window.shortcuts(Map.of(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), beside::toggle,
                new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), this::close));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setOnHidden(event -> letGo());
        window.open(null, false);
        room.focus();
    }

    String roomId() {
        return room.conversation().roomId();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        room.focus();
    }

    void close() {
        stage.close();
    }

    private void letGo() {
        beside.left();
        room.leave();
        banner.close();
        closed.run();
    }
}
