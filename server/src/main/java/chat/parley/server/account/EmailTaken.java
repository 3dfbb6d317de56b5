package chat.parley.server.account;

import chat.parley.server.web.Conflict;

/** Another account has this e-mail address. */
class EmailTaken extends Conflict {

    EmailTaken() {
        super("email-taken", "Another account has this e-mail address.");
    }
}
