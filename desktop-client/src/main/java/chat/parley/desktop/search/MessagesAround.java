package chat.parley.desktop.search;

import java.util.List;
import javafx.scene.Node;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.MessageItem;

/** Shows some messages as they stand in their room, for reading only. JavaFX thread only. */
public interface MessagesAround {

    /** What shows them; always the same. */
    Node node();

    /**
     * Shows these messages of that room, by number.
     *
     * @param found the one among them that is pointed out, with its words marked wherever they stand
     */
    void show(Conversation room, List<MessageItem> messages, FoundMessage found);
}
