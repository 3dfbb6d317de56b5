package chat.parley.desktop.room;

import javafx.scene.Node;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.prose.WebLink;

/** What a message row can ask for. */
interface MessageActions {

    void retry(MessageItem failed);

    void discard(MessageItem unsent);

    /** Everything that can be done with the message, as a menu at that point of the screen. */
    void openMenu(TimelineRow row, Node owner, double screenX, double screenY);

    /** Who has read the message, beside that node. */
    void openReaders(MessageItem message, Node beside);

    /** Says that of the message, or takes it back. */
    void react(MessageItem message, String emoji, boolean reacted);

    void jumpTo(String messageId);

    void showWhole(TimelineRow row);

    /** Opens a link of a message, or asks first. */
    void follow(WebLink link);

    /** Lets a message stay that is about to be deleted. */
    void keep(MessageItem message);

    /** The pointer or the keys have come to that row, or left it. */
    void attend(MessageCell cell, boolean there);

    /** What a row needs of its files. */
    RowFiles files();
}
