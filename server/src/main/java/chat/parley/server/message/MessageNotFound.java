package chat.parley.server.message;

import chat.parley.server.web.NotFound;

/** There is no such message, or the caller is not a member of its room. */
class MessageNotFound extends NotFound {

    MessageNotFound() {
        super("message-not-found", "No message with this id found");
    }
}
