package chat.parley.server.message;

import chat.parley.server.web.Conflict;

/** The author has used this client id for another message. */
class ClientIdTaken extends Conflict {

    ClientIdTaken() {
        super("client-id-taken", "This clientId belongs to another message.");
    }
}
