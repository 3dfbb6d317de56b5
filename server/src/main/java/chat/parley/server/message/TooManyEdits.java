package chat.parley.server.message;

import chat.parley.server.web.Conflict;

/** The message was edited as often as a message may be. */
class TooManyEdits extends Conflict {

    TooManyEdits() {
        super("too-many-edits", "This message was edited too often. Please write a new one.");
    }
}
