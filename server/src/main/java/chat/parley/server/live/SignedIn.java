package chat.parley.server.live;

import java.time.Instant;

import chat.parley.server.account.Caller;
import chat.parley.server.account.VerifiedToken;

/** Whose a connection is, and the token that says so. */
record SignedIn(Caller caller, String token, Instant expiresAt) {

    static SignedIn of(VerifiedToken verified, String token) {
        return new SignedIn(verified.caller(), token, verified.expiresAt());
    }

    String userId() {
        return caller.userId();
    }

    /** Without the token, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SignedIn[]";
    }
}
