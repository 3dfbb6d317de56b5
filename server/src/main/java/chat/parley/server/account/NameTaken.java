package chat.parley.server.account;

import chat.parley.server.web.Conflict;

/** Somebody else has this user name. */
class NameTaken extends Conflict {

    NameTaken() {
        super("name-taken", "This user name is already taken.");
    }
}
