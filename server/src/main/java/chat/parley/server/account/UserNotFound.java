package chat.parley.server.account;

import chat.parley.server.web.NotFound;

/** There is no such person, or no more. */
class UserNotFound extends NotFound {

    UserNotFound() {
        super("no-such-user", "No user with this id found");
    }
}
