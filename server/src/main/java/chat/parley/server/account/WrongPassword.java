package chat.parley.server.account;

import chat.parley.server.web.NotSignedIn;

/** One answer for a wrong password and for a person who does not exist. */
class WrongPassword extends NotSignedIn {

    WrongPassword() {
        super("wrong-password", "The user name or the password is not right.");
    }
}
