package chat.parley.server.account;

import chat.parley.server.web.Forbidden;

/** An administrator lets this person in no longer; said only to who knows the password. */
class AccountSuspended extends Forbidden {

    AccountSuspended() {
        super("account-suspended", "This account is suspended. Please ask an administrator of the server.");
    }
}
