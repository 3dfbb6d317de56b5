package chat.parley.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;

/**
 * Conversations in windows of their own. One is never open in two windows: what is read in it is read in one place.
 * JavaFX thread only.
 */
final class OwnWindows {

    private final Chat chat;
    private final Kit kit;
    private final OwnWindow.Ways ways;
    private final Map<String, OwnWindow> open = new HashMap<>();
    private final Subscription following;

    /** Where all of them lead. */
    OwnWindows(Chat chat, Kit kit, OwnWindow.Ways ways) {
        this.chat = chat;
        this.kit = kit;
        this.ways = ways;
        following = chat.conversations().subscribe(this::closeThoseThatAreGone);
    }

    /** Opens a window for the conversation, which must not be shown elsewhere, or brings its window to the front. */
    void open(Conversation conversation) {
        if (!bringToFront(conversation)) {
            String roomId = conversation.roomId();
            open.put(roomId, new OwnWindow(chat, conversation, kit, ways, () -> open.remove(roomId)));
        }
    }

    /** Brings the conversation's window to the front; false if it has none. */
    boolean bringToFront(Conversation conversation) {
        OwnWindow window = open.get(conversation.roomId());
        if (window != null) {
            window.toFront();
        }
        return window != null;
    }

    /** Closes all of them. */
    void close() {
        following.unsubscribe();
        List.copyOf(open.values()).forEach(OwnWindow::close);
    }

    /** Not by looking into the list: a conversation that moves in it is out of it for a moment. */
    private void closeThoseThatAreGone() {
        List.copyOf(open.values()).stream().filter(window -> chat.conversation(window.roomId()).isEmpty())
                .forEach(OwnWindow::close);
    }
}
