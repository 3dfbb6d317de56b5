package chat.parley.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.room.RoomExcerpt;
import chat.parley.desktop.room.RoomTools;
import chat.parley.desktop.search.MessagesAround;
import chat.parley.desktop.search.SearchView;
import chat.parley.desktop.search.SearchViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import org.jspecify.annotations.Nullable;

/** The one search of a signed-in person: it keeps what was found while they read it in its rooms. JavaFX thread only. */
final class Searching {

    private final Chat chat;
    private final ConversationsViewModel conversations;
    private final Stage stage;
    private final SearchViewModel model;
    private final RoomTools tools;
    private @Nullable Sheet sheet;
    private @Nullable Conversation begunIn;

    /**
     * What it has to do with its window.
     *
     * @param sheet shows it
     * @param jump goes to a message of the room that is open
     * @param rest shows what is shown while no room is open
     */
    record Stage(Layers layers, Consumer<Node> sheet, Consumer<MessageItem> jump, Runnable rest) {}

    Searching(Chat chat, ConversationsViewModel conversations, RoomTools tools, Stage stage) {
        this.chat = chat;
        this.conversations = conversations;
        this.stage = stage;
        this.tools = tools;
        model = new SearchViewModel(chat, tools.texts(), tools.times(), tools.timer());
    }

    /**
     * Puts the search onto the sheet, instead of the room that is open.
     *
     * @param here whether only that room is searched
     */
    void open(boolean here) {
        Conversation open = conversations.selected().get();
        begunIn = open == null ? begunIn : open;
        model.lookIn(here ? begunIn : null);
        conversations.select(null);
        Sheet shown = sheet == null ? sheet() : sheet;
        sheet = shown;
        stage.sheet().accept(shown.node());
        shown.view().focus();
    }

    /** Looks everywhere for messages with these words. */
    void open(String words) {
        open(false);
        model.look(words);
    }

    private record Sheet(SearchView view, VBox node) {}

    /** Made once, when it is first wanted: it goes on showing what was found. */
    private Sheet sheet() {
        var view = new SearchView(model, stage.layers(), new Around(chat, tools),
                new SearchView.Ways(this::go, this::back));
        return new Sheet(view, Fxml.load(view, tools.texts()));
    }

    /** The next of what was found in the open room, or the one before. */
    void step(int by) {
        Conversation open = conversations.selected().get();
        Optional<FoundMessage> next = open == null ? Optional.empty() : model.step(open.roomId(), by);
        next.ifPresent(found -> stage.jump().accept(found.message()));
    }

    void close() {
        model.close();
    }

    private void go(FoundMessage found) {
        chat.conversation(found.roomId()).ifPresent(room -> {
            begunIn = null;
            conversations.select(room);
            stage.jump().accept(found.message());
        });
    }

    private void back() {
        Conversation before = begunIn;
        begunIn = null;
        if (before == null) {
            stage.rest().run();
        } else {
            conversations.select(before);
        }
    }

    /** What is found, as the room feature shows it. */
    private static final class Around implements MessagesAround {

        private final RoomExcerpt excerpt;

        Around(Chat chat, RoomTools tools) {
            excerpt = new RoomExcerpt(chat.me(), tools);
        }

        @Override
        public Node node() {
            return excerpt.node();
        }

        @Override
        public void show(Conversation room, List<MessageItem> messages, FoundMessage found) {
            excerpt.show(room, messages, found);
        }
    }
}
