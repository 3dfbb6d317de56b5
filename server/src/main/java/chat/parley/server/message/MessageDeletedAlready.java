package chat.parley.server.message;

import chat.parley.server.web.Conflict;

/** The message was deleted before. */
class MessageDeletedAlready extends Conflict {

    MessageDeletedAlready() {
        super("message-deleted", "This message was deleted.");
    }
}
