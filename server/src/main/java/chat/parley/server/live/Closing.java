package chat.parley.server.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server ends a connection; the codes are part of the protocol. */
enum Closing {
    /** The server stops: connect again, it may soon be back. */
    AWAY(1001, "The server goes away"),
    /** It heard nothing for too long: connect again. */
    SILENT(4408, "No answer"),
    /** Abuse. */
    ABUSE(1008, "Too many bad frames"),
    /** Come back later and catch up. */
    TOO_SLOW(1013, "Too slow: catch up"),
    FULL(1013, "Too many connections"),
    NOT_NOW(1013, "Not now: come back later"),
    /** The token does not hold, or none came in time: get a new one first. */
    NOT_SIGNED_IN(4401, "Please sign in");

    private final CloseStatus status;

    Closing(int code, String reason) {
        this.status = new CloseStatus(code, reason);
    }

    CloseStatus status() {
        return status;
    }
}
