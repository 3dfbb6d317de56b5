package chat.parley.server.web;

import java.time.Duration;

/** What is rationed, and how much of it there is unless the settings say otherwise ({@code parley.limit.<name>}). */
public enum RateLimit {
    /** Failed sign-ins to one account from one network. */
    LOGIN_ACCOUNT(10, 10, Duration.ofMinutes(15)),
    /** Failed sign-ins from one address, whatever the account. */
    LOGIN_ADDRESS(100, 100, Duration.ofMinutes(15)),
    /** New accounts from one address. */
    REGISTER(5, 5, Duration.ofHours(1)),
    /** New accounts by invitation from one address, and guesses of one: an office may come at once. */
    INVITATION(50, 50, Duration.ofHours(1)),
    /** Token refreshes of one session. */
    REFRESH(30, 30, Duration.ofMinutes(1)),
    /** Requests of one person, or of one address while nobody is signed in. */
    REST(100, 20, Duration.ofSeconds(1)),
    /** People searches of one person. */
    SEARCH(10, 2, Duration.ofSeconds(1)),
    /** Message searches of one person. */
    MESSAGE_SEARCH(10, 2, Duration.ofSeconds(1)),
    /** Messages of one person. */
    SEND(60, 5, Duration.ofSeconds(1)),
    /** Messages in one room. */
    ROOM_SEND(100, 50, Duration.ofSeconds(1)),
    /** Frames on one live connection. */
    FRAMES(100, 20, Duration.ofSeconds(1)),
    /** Rooms that one person opens. */
    ROOMS(20, 20, Duration.ofHours(1)),
    /** Files that one person begins to upload. */
    UPLOAD(10, 10, Duration.ofMinutes(1));

    private final Rate usual;

    RateLimit(long burst, long amount, Duration per) {
        this.usual = new Rate(burst, amount, per);
    }

    Rate usual() {
        return usual;
    }
}
