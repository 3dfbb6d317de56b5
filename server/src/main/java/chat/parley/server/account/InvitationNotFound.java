package chat.parley.server.account;

import chat.parley.server.web.NotFound;

/** There is no such invitation, or none any more. */
class InvitationNotFound extends NotFound {

    InvitationNotFound() {
        super("no-such-invitation", "There is no such invitation.");
    }
}
