package chat.parley.server.message;

import chat.parley.server.web.Conflict;

/** The people of a conversation without a name are always the same. */
class NoNamedRoom extends Conflict {

    NoNamedRoom() {
        super("no-named-room", "The people of this conversation are always the same. Open a room with a name instead.");
    }
}
