package chat.parley.server.account;

import chat.parley.server.web.NotFound;

/** There is no such sign-in, it is over, or it is somebody else's. */
class SessionNotFound extends NotFound {

    SessionNotFound() {
        super("no-such-session", "No sign-in with this id found");
    }
}
