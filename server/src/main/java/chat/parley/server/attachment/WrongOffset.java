package chat.parley.server.attachment;

import chat.parley.server.web.Conflict;

/** The bytes that were sent do not begin where those that were received end. */
class WrongOffset extends Conflict {

    WrongOffset(long received) {
        super("wrong-offset", "The server has received " + received + " bytes of this file.");
    }
}
