package chat.parley.server.message;

import chat.parley.server.web.Forbidden;

/** Somebody of the desk may read this support conversation, and must have it to write into it. */
class ClaimFirst extends Forbidden {

    ClaimFirst() {
        super("claim-first", "Claim this conversation to reply.");
    }
}
