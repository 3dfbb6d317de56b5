package chat.parley.desktop.room;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;

/** What the person may do with a message; the server decides the same way. */
final class MessageRights {

    private MessageRights() {}

    /** Whether it is there to be read, copied and answered. */
    static boolean readable(MessageItem item) {
        return !item.deleted() && item.line() == null;
    }

    static boolean answerable(MessageItem item) {
        return item.stored() && readable(item);
    }

    static boolean editable(MessageItem item) {
        return item.own() && item.stored() && !item.deleted();
    }

    static boolean deletable(MessageItem item) {
        return editable(item);
    }

    /** Whether there is something to say of how far it has come: who has read it, or to whom it was delivered. */
    static boolean tracked(MessageItem item) {
        return editable(item) && (item.delivery() instanceof Delivery.Delivered || !item.readBy().isEmpty());
    }
}
