package chat.parley.server.account;

import chat.parley.server.web.Forbidden;

/** One answer for a code that never was, that is used up, has ended, or was withdrawn. */
class InvitationInvalid extends Forbidden {

    InvitationInvalid() {
        super("invitation-invalid", "This invitation does not hold. It may be mistyped, used up, over or withdrawn.");
    }
}
